using TalksBot.Chats;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What every outbox keeps.</summary>
public sealed class OutboxContractTests : StorageContract
{
    [Fact]
    public async Task Outbox_RowBeingSentWhenTheProcessEnds_IsTakenUpAgain()
    {
        var row = await PostAsync(Send("one"));
        await outbox.MarkSending(row.Id, attempts: 1, Now);
        await ReopenAsync();
        Assert.Equal(row with { Attempts = 1 }, Assert.Single((await outbox.LoadUnsettled(Now))));
    }

    [Fact]
    public async Task Outbox_DigestBeingSentWhenTheProcessEnds_IsRecordedAndNotRepeated()
    {
        var begun = await PostAsync(Send("begun") with { Kind = PostingKind.Digest });
        var waiting = await PostAsync(Send("waiting") with { Kind = PostingKind.Digest });
        await outbox.MarkSending(begun.Id, attempts: 1, Now);
        await ReopenAsync();
        Assert.Equal(waiting, Assert.Single(await outbox.LoadUnsettled(Now)));
        Assert.Equal("UnknownOutcome", database.Read(connection => SqliteTestRow.Loss(connection, begun.Id)));
    }

    [Fact]
    public async Task GiveUpChat_LostGroup_IsSuspendedWithItsSettings()
    {
        var chosen = ChatSettings.Default with { Language = "tr" };
        await Change(new SettingsChanged(-4, chosen));
        await outbox.GiveUpChat(-4, "Forbidden: bot was kicked from the group chat", Now);
        Assert.Equal(ChatPresence.Suspended, settings.PresenceOf(-4));
        Assert.Equal(chosen, settings.Get(-4));
    }

    [Fact]
    public async Task Look_ReplacedEdits_AreNoDeadLetters()
    {
        var lost = await PostAsync(Send("lost"));
        await outbox.GiveUp(lost.Id, PostingLoss.Refused, "refused", Now);
        await PostAsync(new EditText(3, 9, "older", null));
        await PostAsync(new EditText(3, 9, "newer", null));
        var findings = DatabaseInspection.Look(File);
        Assert.Equal((1L, "refused"), (findings.DeadLetters, Assert.Single(findings.LastReasons)));
    }

    [Fact]
    public async Task Outbox_SentRow_IsSettledAndCountsForTheLimits()
    {
        var row = await PostAsync(Send("one"));
        await outbox.MarkSending(row.Id, 1, Now);
        await outbox.MarkSent(row.Id, messageId: 77, Now.AddSeconds(2));
        Assert.Empty((await outbox.LoadUnsettled(Now)));
        Assert.Equal([new SentMessage(3, Now.AddSeconds(2))], outbox.LoadSent(Now, Now.AddDays(1)));
        Assert.Empty(outbox.LoadSent(Now.AddSeconds(3), Now.AddDays(1)));
    }

    [Fact]
    public async Task Outbox_PostponedRow_KeepsItsTime()
    {
        var row = await PostAsync(Send("one"));
        await outbox.MarkSending(row.Id, 1, Now);
        await outbox.Postpone(row.Id, Now.AddSeconds(30), "held back", Now);
        var loaded = Assert.Single(await outbox.LoadUnsettled(Now));
        // A part of a millisecond must not make it early.
        Assert.InRange(loaded.NotBefore, Now.AddSeconds(30), Now.AddSeconds(30.002));
        Assert.Equal(row with { Attempts = 1 }, loaded with { NotBefore = row.NotBefore });
    }

    [Fact]
    public async Task Outbox_GivenUpRow_IsNeitherUnsettledNorSent()
    {
        var row = await PostAsync(Send("one"));
        await outbox.GiveUp(row.Id, PostingLoss.Refused, "refused", Now);
        Assert.Empty((await outbox.LoadUnsettled(Now)));
        Assert.Empty(outbox.LoadSent(Now, Now.AddDays(1)));
    }

    [Fact]
    public async Task Outbox_LostChat_EndsItsRowsAndNoOthers()
    {
        await PostAsync(Send("one"));
        var other = await PostAsync(Send("two") with { ChatId = 4 });
        await PostAsync(Send("three"));
        Assert.Equal([other.Id - 1, other.Id + 1], (await outbox.GiveUpChat(3, "blocked", Now)).Order());
        Assert.False(await outbox.MarkSending(other.Id + 1, attempts: 1, Now));
        Assert.Equal([other], (await outbox.LoadUnsettled(Now)));
    }

    [Fact]
    public async Task Outbox_MigratedGroup_TakesItsRowsAlong()
    {
        await PostAsync(Send("one") with { ChatId = -3 });
        await PostAsync(Send("two") with { ChatId = -4 });
        await outbox.MoveChat(-3, -1003);
        Assert.Equal([-1003, -4], ((await outbox.LoadUnsettled(Now))).Select(row => row.ChatId));
    }

    [Fact]
    public async Task Outbox_NewerEdits_EndThoseThatWait()
    {
        await PostAsync(new EditKeyboard(3, 9, [[new Button("1", "a:1")]]));
        var other = await PostAsync(new EditKeyboard(3, 8, [[new Button("1", "a:1")]]));
        var sending = await PostAsync(new EditText(3, 9, "under way", null));
        await outbox.MarkSending(sending.Id, attempts: 1, Now);
        await PostAsync(new EditText(3, 9, "old", null));
        var text = await PostAsync(new EditText(3, 9, "new", null));
        var keyboard = await PostAsync(new EditKeyboard(3, 9, [[new Button("2", "a:2")]]));
        Assert.Equal([other.Id, sending.Id, text.Id, keyboard.Id], (await outbox.LoadUnsettled(Now)).Select(row => row.Id));
    }

    [Fact]
    public async Task Outbox_EditedAnswer_ReplacesWhatIsNotSentAndTrimsWhatIs()
    {
        await inbox.Append([Update(5), Update(6), Update(7)], Now);
        var rows = await inbox.Finish(5, [Send("one"), Send("two"), Send("three")], [Asked(new(5, 3, 8, 42, "Who?", null, Now))], null, Now);
        await outbox.MarkSent(rows[0].Id, messageId: 77, Now);
        var edits = await inbox.Finish(6, [Edit(part: 0), Edit(part: 1)], [], null, Now);
        Assert.Equal(edits.Select(row => row.Id), (await outbox.LoadUnsettled(Now)).Select(row => row.Id));
        await outbox.MarkSent(edits[0].Id, messageId: 77, Now);
        await outbox.MarkSent(edits[1].Id, messageId: 79, Now);
        Assert.Equal([77, 79], questions.AnswersTo(5));
        var last = await inbox.Finish(7, [Edit(part: 0), new TrimAnswer(3, 5, Parts: 1)], [], null, Now);
        await outbox.MarkSent(last[1].Id, messageId: 0, Now);
        Assert.Equal([77], questions.AnswersTo(5));
    }
}
