using TalksBot.Help;
using TalksBot.Inbox;
using TalksBot.Knowledge.Answers;
using TalksBot.Operations;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What every implementation keeps of what those who run the bot look at.</summary>
public sealed class OperationsContractTests : IAsyncLifetime, IDisposable
{
    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly TestFolder folder = new();
    readonly Database database;
    readonly IInbox inbox;
    readonly IOutbox outbox;
    readonly IBookkeeping bookkeeping;
    readonly IQuestionHistory history;
    readonly IPublishedProfile profile;

    public OperationsContractTests() => (database, inbox, outbox, bookkeeping, history, profile) = Open();

    [Fact]
    public async Task ReadBacklog_WhatWaits_IsCountedWithTheOldest()
    {
        Assert.Equal(new Backlog(0, null, 0, null, 0), bookkeeping.ReadBacklog());
        await inbox.Append([new ReceivedUpdate(1, 3, "{}")], Now);
        await inbox.Append([new ReceivedUpdate(2, 3, "{}"), new ReceivedUpdate(3, 3, "{}")], Now.AddSeconds(5));
        await inbox.Finish(1, [Send("one"), Send("two"), Send("three")], [], null, Now.AddSeconds(6));
        Assert.Equal(new Backlog(2, Now.AddSeconds(5), 3, Now.AddSeconds(6), 0), bookkeeping.ReadBacklog());
        var rows = await outbox.LoadUnsettled(Now.AddSeconds(7));
        await outbox.MarkSending(rows[0].Id, 1, Now.AddSeconds(7));
        Assert.Equal(3, bookkeeping.ReadBacklog().Outbox);
        await outbox.MarkSent(rows[0].Id, 10, Now.AddSeconds(8));
        await outbox.GiveUp(rows[1].Id, PostingLoss.Refused, "no", Now.AddSeconds(8));
        Assert.Equal(new Backlog(2, Now.AddSeconds(5), 1, Now.AddSeconds(6), 1), bookkeeping.ReadBacklog());
    }

    [Fact]
    public async Task LoadUnsettled_RowOfAnUpdate_KnowsWhichOne()
    {
        await inbox.Append([new ReceivedUpdate(7, 3, "{}")], Now);
        var written = await inbox.Finish(7, [Send("one")], [], null, Now);
        await outbox.Add([Send("two")], [], Now);
        Assert.Equal([7L], written.Select(row => row.UpdateId!.Value));
        Assert.Equal([7L, null], (await outbox.LoadUnsettled(Now)).Select(row => row.UpdateId));
    }

    [Fact]
    public async Task Beat_EachTime_IsReadBack()
    {
        Assert.Equal(Now, await bookkeeping.Beat(Now));
        Assert.Equal(Now.AddSeconds(1), await bookkeeping.Beat(Now.AddSeconds(1)));
    }

    [Fact]
    public async Task Gaps_QuestionsWithoutASureAnswer_AreToldNewestFirst()
    {
        await Ask(1, "Answered?", Now, Verdict.Answered);
        await Ask(2, "Unsure?", Now.AddMinutes(1), Verdict.Unsure);
        await Ask(3, "Not in sources?", Now.AddMinutes(2), Verdict.NotInSources, "Unsure?");
        await Ask(4, "Nothing?", Now.AddMinutes(3), Verdict.NothingMatches);
        await Ask(5, "Hello", Now.AddMinutes(4), Verdict.NoQuestion);
        await Ask(6, "Of before that was kept?", Now.AddMinutes(5), null);
        await Ask(7, "Too old?", Now.AddDays(-1), Verdict.NotInSources);
        Assert.Equal(
            [
                new QuestionGap("Nothing?", null, Now.AddMinutes(3)),
                new QuestionGap("Not in sources?", "Unsure?", Now.AddMinutes(2)),
                new QuestionGap("Unsure?", null, Now.AddMinutes(1)),
            ],
            history.Gaps(Now, 10));
        Assert.Equal(["Nothing?"], history.Gaps(Now, 1).Select(gap => gap.Text));
    }

    [Fact]
    public void Days_NoQuestions_AreNone() => Assert.Empty(history.Days(Now));

    [Fact]
    public async Task Days_EachWithQuestions_TellsHowManyAndHowManyWereAnswered()
    {
        Assert.Empty(history.Days(Now.AddDays(-1)));
        await Ask(1, "a", Now, Verdict.Answered);
        await Ask(2, "b", Now.AddHours(11).AddMinutes(59), Verdict.Unsure);
        await Ask(3, "c", Now.AddHours(12), Verdict.NoQuestion);
        await Ask(4, "d", Now.AddHours(13), null);
        await Ask(5, "e", Now.AddDays(-10), Verdict.Answered);
        Assert.Equal(
            [new QuestionDay(new DateOnly(2025, 6, 2), 2, 2, 1), new QuestionDay(new DateOnly(2025, 6, 3), 2, 0, 0)],
            history.Days(Now.AddDays(-1)));
    }

    [Fact]
    public async Task PlacesOf_Beginning_TellsThoseWhereSomethingIsShown()
    {
        await profile.Record("7 Operator 1 en", "x");
        await profile.Record("7 Operator 2 en", "x");
        await profile.Record("8 Operator 1 en", "x");
        await profile.Record("7 Operator 2 en", "");
        Assert.Equal(["7 Operator 1 en"], profile.PlacesOf("7 Operator "));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    (Database Database, IInbox Inbox, IOutbox Outbox, IBookkeeping Bookkeeping, IQuestionHistory History, IPublishedProfile Profile) Open()
    {
        var opened = Database.Open(Path.Combine(folder.Path, "bot.db"));
        return (opened, new SqliteInbox(opened), new SqliteOutbox(opened), new SqliteBookkeeping(opened),
            new SqliteQuestionHistory(opened), new SqlitePublishedProfile(opened));
    }

    async Task Ask(long id, string text, DateTimeOffset at, Verdict? verdict, string? previous = null)
    {
        await inbox.Append([new ReceivedUpdate(id, 3, "{}")], at);
        var asked = new AskedQuestion(id, 3, 8, (int)id, text, previous, at)
        {
            Found = verdict is { } one ? new AnswerFinding(one, .1, null) : null,
        };
        await inbox.Finish(id, [], [new QuestionAsked(asked)], null, at);
    }

    static SendText Send(string text) => new(3, null, text, null, null);
}
