using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Pins;
using TalksBot.Questions;
using TalksBot.Retention;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What every implementation of <see cref="IRetention"/> keeps.</summary>
public sealed class RetentionContractTests : IAsyncLifetime, IDisposable
{
    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly TestFolder folder = new();
    readonly Database database;
    readonly SqliteInbox inbox;
    readonly SqliteOutbox outbox;
    readonly SqliteQuestionLog questions;
    readonly SqliteRetention retention;

    public RetentionContractTests()
    {
        database = Database.Open(Path.Combine(folder.Path, "bot.db"));
        (inbox, outbox, questions, retention) = (new(database), new(database), new(database), new(database));
    }

    [Fact]
    public async Task SweepInbox_OldUpdates_GoOnceTheyAreDone()
    {
        await inbox.Append([Update(1), Update(2), Update(3)], Now);
        await inbox.Finish(1, [], [], null, Now);
        await inbox.Finish(2, [], [], null, Now.AddHours(1));
        Assert.Equal(1, await retention.SweepInbox(Now.AddHours(1), most: 10));
        Assert.Equal([Update(3)], inbox.LoadWaiting());
        // What was swept counts as new, and what is still there does not.
        Assert.Equal([Update(1)], await inbox.Append([Update(1), Update(2), Update(3)], Now));
    }

    [Fact]
    public async Task SweepOutbox_OldCalls_GoOnceTheyAreSettled()
    {
        await inbox.Append([Update(1)], Now);
        var rows = await inbox.Finish(1, [Send("sent"), Send("dead"), Send("waiting"), Send("sending"), Send("new")], [], null, Now);
        await outbox.MarkSent(rows[0].Id, 77, Now);
        await outbox.GiveUp(rows[1].Id, PostingLoss.Refused, "refused", Now);
        await outbox.MarkSending(rows[3].Id, 1, Now);
        await outbox.MarkSending(rows[4].Id, 1, Now.AddDays(1));
        await outbox.MarkSent(rows[4].Id, 78, Now.AddDays(1));
        Assert.Equal(2, await retention.SweepOutbox(Now.AddDays(1), most: 10));
        Assert.Equal([rows[2].Id, rows[3].Id], (await outbox.LoadUnsettled(Now)).Select(row => row.Id));
        // The one that is being sent counts as late as can be.
        Assert.Equal(
            [new SentMessage(3, Now.AddDays(1)), new SentMessage(3, Now.AddDays(2))], outbox.LoadSent(Now, Now.AddDays(2)));
    }

    [Fact]
    public async Task SweepQuestions_OldOnes_Go()
    {
        await inbox.Append([Update(1), Update(2)], Now);
        await inbox.Finish(1, [], [new QuestionAsked(Question(1, Now))], null, Now);
        await inbox.Finish(2, [], [new QuestionAsked(Question(2, Now.AddDays(1)))], null, Now);
        Assert.Equal(1, await retention.SweepQuestions(Now.AddDays(1), most: 10));
        Assert.Null(questions.Find(1, 3));
        Assert.NotNull(questions.Find(2, 3));
    }

    [Fact]
    public async Task SweepQuestions_OldOnes_TakeTheirVotesAndAnswersAlongUnlessTheyArePinned()
    {
        await inbox.Append([Update(1), Update(2), Update(3)], Now);
        for (var id = 1; id <= 2; id++)
        {
            var row = Assert.Single(await inbox.Finish(id, [Send("x")], [new QuestionAsked(Question(id, Now))], null, Now));
            await outbox.MarkSent(row.Id, 70 + id, Now);
        }

        var stand = new AnswerStand("a", "a", "", IsSure: true);
        await inbox.Finish(
            3,
            [],
            [
                new VoteCast(1, 8, Vote.Up, Now), new VoteCast(2, 8, Vote.Up, Now),
                new AnswerPinned(new PinnedAnswer(3, 72, null, 2, "Who?", null, "en", stand, "Max", 1002, Now, "f")),
            ],
            null,
            Now);
        Assert.Equal(1, await retention.SweepQuestions(Now.AddDays(1), most: 10));
        Assert.Null(questions.Find(1, 3));
        Assert.Empty(questions.AnswersTo(1));
        Assert.Equal(default, new SqliteVotes(database).On(1));
        Assert.NotNull(questions.Find(2, 3));
        Assert.Equal([72], questions.AnswersTo(2));
        Assert.Equal(new VoteCounts(1, 0), new SqliteVotes(database).On(2));
    }

    [Fact]
    public async Task Sweeps_MoreThanABatch_TakeTheOldestFirst()
    {
        await inbox.Append([Update(1), Update(2), Update(3)], Now);
        for (var id = 1; id <= 3; id++)
        {
            var rows = await inbox.Finish(id, [Send("x")], [new QuestionAsked(Question(id, Now.AddMinutes(-id)))], null, Now.AddMinutes(-id));
            await outbox.MarkSending(rows[0].Id, 1, Now.AddMinutes(-id));
            await outbox.MarkSent(rows[0].Id, id, Now.AddMinutes(-id));
        }

        Assert.Equal(2, await retention.SweepInbox(Now, most: 2));
        Assert.Equal(2, await retention.SweepOutbox(Now, most: 2));
        Assert.Equal(2, await retention.SweepQuestions(Now, most: 2));
        Assert.Empty(await inbox.Append([Update(1)], Now));
        Assert.Equal([new SentMessage(3, Now.AddMinutes(-1))], outbox.LoadSent(DateTimeOffset.UnixEpoch, Now));
        Assert.NotNull(questions.Find(1, 3));
        Assert.Equal(1, await retention.SweepInbox(Now, most: 2));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    static ReceivedUpdate Update(long id) => new(id, ChatId: 3, $$"""{"update_id":{{id}}}""");

    static AskedQuestion Question(long id, DateTimeOffset at) => new(id, 3, 8, null, "Who?", null, at);

    static SendText Send(string html) => new(3, null, html, null, null);
}
