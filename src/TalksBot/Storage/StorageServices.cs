using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Chats;
using TalksBot.Feeds;
using TalksBot.Help;
using TalksBot.Inbox;
using TalksBot.Knowledge.Articles;
using TalksBot.Library;
using TalksBot.Operations;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Retention;
using TalksBot.Subscriptions;

namespace TalksBot.Storage;

/// <summary>Registers the ports for SQLite.</summary>
static class StorageServices
{
    /// <summary>Adds the database in the data folder, which this process then owns, and all that is kept in it.</summary>
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider => DataFolder.Own(FolderOf(provider)));
        services.AddSingleton(provider => Database.Open(provider.GetRequiredService<DataFolder>().DatabaseFile));
        services.AddPorts();
    }

    /// <summary>Adds the same for reading beside a bot that runs on the data folder.</summary>
    public static void AddStorageBesideABot(this IServiceCollection services)
    {
        services.AddSingleton(provider => Database.OpenBeside(DataFolder.DatabaseIn(FolderOf(provider))));
        services.AddPorts();
    }

    static void AddPorts(this IServiceCollection services)
    {
        services.AddSingleton<IInbox, SqliteInbox>();
        services.AddSingleton<IOutbox, SqliteOutbox>();
        services.AddSingleton<IQuestionLog, SqliteQuestionLog>();
        services.AddSingleton<IVotes, SqliteVotes>();
        services.AddSingleton<IChatSettings, SqliteChatSettings>();
        services.AddSingleton<IPublishedProfile, SqlitePublishedProfile>();
        services.AddSingleton<IPinnedAnswers, SqlitePins>();
        services.AddSingleton<ISubscriptions, SqliteSubscriptions>();
        services.AddSingleton<IRetention, SqliteRetention>();
        services.AddSingleton<SqliteArrivals>();
        services.AddSingleton<IArrivals>(provider => provider.GetRequiredService<SqliteArrivals>());
        services.AddSingleton<IArrivalRecords>(provider => provider.GetRequiredService<SqliteArrivals>());
        services.AddSingleton<IFeedStore, SqliteFeeds>();
        services.AddSingleton<IFeedArticles, SqliteFeedArticles>();
        services.AddSingleton<IArticleStore>(provider => provider.GetRequiredService<IFeedArticles>());
        services.AddSingleton<IBookkeeping, SqliteBookkeeping>();
        services.AddSingleton<IQuestionHistory, SqliteQuestionHistory>();
    }

    static string FolderOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder;
}
