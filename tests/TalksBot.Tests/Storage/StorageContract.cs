using TalksBot.Chats;
using TalksBot.Help;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>The ports on a database of a test's own: what every implementation of them keeps is in the tests that derive from this; SQLite's is the first.</summary>
public abstract class StorageContract : IAsyncLifetime, IDisposable
{
    private protected static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly TestFolder folder = new();
    private protected Database database;
    private protected IInbox inbox;
    private protected IOutbox outbox;
    private protected IQuestionLog questions;
    private protected IChatSettings settings;
    private protected IVotes votes;
    private protected IPublishedProfile menus;
    long lastChange = 1_000;

    protected StorageContract() => (database, inbox, outbox, questions, settings, votes, menus) = Open();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string File => Path.Combine(folder.Path, "bot.db");

    private protected static IComparer<Posting> ById => Comparer<Posting>.Create((a, b) => a.Id.CompareTo(b.Id));

    private protected static ReceivedUpdate Update(long id) => new(id, ChatId: 3, $$"""{"update_id":{{id}}}""");

    private protected static QuestionAsked Asked(AskedQuestion question) => new(question);

    private protected static EditAnswer Edit(int part) => new(3, QuestionId: 5, part, null, "edited", null, null);

    private protected static SendText Send(string html) => new(3, null, html, null, null);

    (Database, IInbox, IOutbox, IQuestionLog, IChatSettings, IVotes, IPublishedProfile) Open()
    {
        var opened = Database.Open(File);
        return (opened, new SqliteInbox(opened), new SqliteOutbox(opened), new SqliteQuestionLog(opened), new SqliteChatSettings(opened),
            new SqliteVotes(opened), new SqlitePublishedProfile(opened));
    }

    private protected async Task Change(params Change[] changes)
    {
        var update = Update(++lastChange);
        await inbox.Append([update], Now);
        await inbox.Finish(update.UpdateId, [], changes, null, Now);
    }

    private protected async Task ReopenAsync()
    {
        await database.DisposeAsync();
        (database, inbox, outbox, questions, settings, votes, menus) = Open();
    }

    private protected async Task<Posting> PostAsync(BotCall call)
    {
        var update = Update(call.GetHashCode());
        await inbox.Append([update], Now);
        return Assert.Single(await inbox.Finish(update.UpdateId, [call], [], null, Now));
    }
}
