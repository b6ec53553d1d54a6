using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Tests.Storage;

/// <summary>What every inbox keeps.</summary>
public sealed class InboxContractTests : StorageContract
{
    [Fact]
    public async Task Append_UpdateSeenBefore_ReturnsOnlyTheNewOnes()
    {
        Assert.Equal([Update(5), Update(6)], await inbox.Append([Update(5), Update(6)], Now));
        Assert.Equal([Update(7)], await inbox.Append([Update(6) with { Body = "changed" }, Update(7)], Now));
        Assert.Equal([Update(5), Update(6), Update(7)], inbox.LoadWaiting());
    }

    [Fact]
    public async Task Append_NumberUsedAgainAfterDays_IsANewUpdate()
    {
        await inbox.Append([Update(5)], Now);
        await inbox.Finish(5, [], [Asked(new(5, 3, 8, 40, "Old?", null, Now))], null, Now);
        Assert.Empty(await inbox.Append([Update(5)], Now.AddHours(47)));
        Assert.Single(await inbox.Append([Update(5)], Now.AddHours(49)));
        Assert.Single(inbox.LoadWaiting());
        var question = new AskedQuestion(5, 3, 8, 41, "New?", null, Now.AddHours(49));
        Assert.Single(await inbox.Finish(5, [Send("new")], [Asked(question)], null, Now.AddHours(49)));
        Assert.Equal(question, questions.Find(5, chatId: 3));
    }

    [Fact]
    public async Task Append_SameUpdateTwiceInABatch_IsOne() =>
        Assert.Single(await inbox.Append([Update(5), Update(5)], Now));

    [Fact]
    public async Task Append_DoneUpdate_DoesNotWaitAgain()
    {
        await inbox.Append([Update(5)], Now);
        await inbox.Finish(5, [], [], null, Now);
        Assert.Empty(await inbox.Append([Update(5)], Now));
        Assert.Empty(inbox.LoadWaiting());
    }

    [Fact]
    public async Task Finish_Calls_AreInTheOutboxInTheirOrder()
    {
        await inbox.Append([Update(5)], Now);
        var written = await inbox.Finish(5, [Send("one"), Send("two"), new EditText(3, 9, "three", null)], [], null, Now);
        Assert.Equal(written.Order(ById), written);
        await ReopenAsync();
        Assert.Empty(inbox.LoadWaiting());
        var loaded = (await outbox.LoadUnsettled(Now));
        Assert.Equal([Send("one"), Send("two"), new EditText(3, 9, "three", null)], loaded.Select(row => row.Call));
        Assert.Equal(written, loaded);
    }

    [Fact]
    public async Task Finish_SecondTime_WritesNothing()
    {
        await inbox.Append([Update(5)], Now);
        await inbox.Finish(5, [Send("one")], [], null, Now);
        Assert.Empty(await inbox.Finish(5, [Send("one")], [], null, Now));
        Assert.Single((await outbox.LoadUnsettled(Now)));
    }

    [Fact]
    public async Task Finish_KeyboardAndTopic_ComeBackAsTheyWere()
    {
        await inbox.Append([Update(5)], Now);
        var call = new SendText(-7, 17, "<b>\u0456\u015f \ud83d\ude00</b>", 4, [[new Button("1", "ask:1"), new Button("2", "ask:2")]]);
        await inbox.Finish(5, [call], [], null, Now);
        var loaded = Assert.IsType<SendText>(Assert.Single((await outbox.LoadUnsettled(Now))).Call);
        Assert.Equal(call.Keyboard![0], loaded.Keyboard![0]);
        Assert.Equal(call with { Keyboard = null }, loaded with { Keyboard = null });
    }
}
