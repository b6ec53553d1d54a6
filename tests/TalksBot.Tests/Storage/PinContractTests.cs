using TalksBot.Outbox;
using TalksBot.Pins;
using TalksBot.Questions;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What is kept of pinned answers.</summary>
public sealed class PinContractTests : StorageContract
{
    [Fact]
    public async Task Pins_CallCarriedOut_AreSettledAndComeBackAsTheyWere()
    {
        var row = await PinAsync(Pin, 5);
        Assert.Equal(Pin, Assert.Single(Pins.In(-4)));
        Assert.Empty(Pins.NotReviewedWith("other"));
        await outbox.MarkSent(row.Id, 8, Now);
        await ReopenAsync();
        Assert.Equal(Pin with { State = PinState.Pinned }, Assert.Single(Pins.In(-4)));
        Assert.Empty(Pins.In(-5));
        Assert.Empty(Pins.NotReviewedWith("f"));
        Assert.Single(Pins.NotReviewedWith("other"));

        var unpin = await UnpinAsync(6);
        Assert.Empty(Pins.In(-4));
        await outbox.MarkSent(unpin.Id, 8, Now);
        Assert.Equal(0, database.Read(SqliteTestRow.Pins));
    }

    [Fact]
    public async Task Pins_CallRefused_AreAsBefore()
    {
        var row = await PinAsync(Pin, 5);
        await outbox.GiveUp(row.Id, PostingLoss.Refused, "Bad Request: CHAT_ADMIN_REQUIRED", Now);
        Assert.Empty(Pins.In(-4));

        await outbox.MarkSent((await PinAsync(Pin, 6)).Id, 8, Now);
        await outbox.GiveUp((await PinAsync(Pin, 7)).Id, PostingLoss.Refused, "Bad Request: CHAT_ADMIN_REQUIRED", Now);
        await outbox.GiveUp((await UnpinAsync(8)).Id, PostingLoss.Refused, "Bad Request: CHAT_ADMIN_REQUIRED", Now);
        Assert.Equal(PinState.Pinned, Assert.Single(Pins.In(-4)).State);

        await outbox.GiveUp((await PinAsync(Pin, 9)).Id, PostingLoss.Refused, "Bad Request: message to pin not found", Now);
        Assert.Empty(Pins.In(-4));
    }

    [Fact]
    public async Task Pins_PinnedAgainWhileUnpinIsUnderWay_EndAsTheLastCallLeavesThem()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        var unpin = await UnpinAsync(6);
        var pin = await PinAsync(Pin, 7);
        await outbox.MarkSent(unpin.Id, 8, Now);
        await outbox.MarkSent(pin.Id, 8, Now);
        Assert.Equal(PinState.Pinned, Assert.Single(Pins.In(-4)).State);
    }

    [Fact]
    public async Task Pins_EditOfAMessageThatIsGone_LeaveTheList()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        var other = Assert.Single(await outbox.Add([new EditText(-4, 9, "x", null)], [], Now));
        await outbox.GiveUp(other.Id, PostingLoss.Refused, "Bad Request: message to edit not found", Now);
        Assert.Single(Pins.In(-4));
        var own = Assert.Single(await outbox.Add([new EditText(-4, 8, "x", null)], [], Now));
        await outbox.GiveUp(own.Id, PostingLoss.Refused, "Bad Request: message to edit not found", Now);
        Assert.Empty(Pins.In(-4));
    }

    [Fact]
    public async Task Pins_ChatLost_KeepWhatIsPinned()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        await UnpinAsync(6);
        await PinAsync(Pin with { MessageId = 9 }, 7);
        await outbox.GiveUpChat(-4, "kicked", Now);
        Assert.Equal(Pin with { State = PinState.Pinned }, Assert.Single(Pins.In(-4)));
    }

    [Fact]
    public async Task Pins_Reviewed_ComeBackWithWhatWasSaid()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        var reviewed = Pin with
        {
            State = PinState.Pinned,
            ReviewedWith = "g",
            Newer = new("c", "c d", "y", IsSure: true),
            IsInQuestion = true,
        };
        var said = Assert.Single(await outbox.Add([Send("news")], [new PinReviewed(reviewed)], Now));
        await ReopenAsync();
        Assert.Equal(reviewed, Assert.Single(Pins.In(-4)));
        Assert.Equal(said.Id, Assert.Single(await outbox.LoadUnsettled(Now)).Id);
    }

    [Fact]
    public async Task Pins_GroupBecomesSupergroup_AreDroppedWithWhatWasUnderWay()
    {
        await outbox.MarkSent((await PinAsync(Pin, 5)).Id, 8, Now);
        var row = await PinAsync(Pin with { MessageId = 9 }, 6);
        await outbox.MoveChat(-4, -1004);
        Assert.Empty(Pins.In(-4));
        Assert.Empty(Pins.In(-1004));
        Assert.False(await outbox.MarkSending(row.Id, 1, Now));
    }

    static PinnedAnswer Pin => new(
        -4, 8, 17, 5, "Who?", "And when?", "uk", new AnswerStand("a", "a b", "x", IsSure: true), "Max", 1002, Now, "f");

    SqlitePins Pins => new(database);

    async Task<Posting> PinAsync(PinnedAnswer pin, long update)
    {
        await inbox.Append([Update(update)], Now);
        return Assert.Single(await inbox.Finish(
            update, [new PinMessage(pin.ChatId, pin.MessageId, IsSilent: true)], [new AnswerPinned(pin)], null, Now));
    }

    async Task<Posting> UnpinAsync(long update)
    {
        await inbox.Append([Update(update)], Now);
        return Assert.Single(await inbox.Finish(update, [new UnpinMessage(-4, 8)], [new AnswerUnpinned(-4, 8)], null, Now));
    }
}
