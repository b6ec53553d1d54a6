using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.CommandLine;
using TalksBot.Configuration;
using TalksBot.Delivery;
using TalksBot.Digests;
using TalksBot.Feedback;
using TalksBot.Feeds;
using TalksBot.Help;
using TalksBot.Inbox;
using TalksBot.Inline;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Library;
using TalksBot.Membership;
using TalksBot.Operations;
using TalksBot.Operators;
using TalksBot.Outbox;
using TalksBot.Pins;
using TalksBot.Privacy;
using TalksBot.Questions;
using TalksBot.Receiving;
using TalksBot.Retention;
using TalksBot.Routing;
using TalksBot.Settings;
using TalksBot.Sources;
using TalksBot.Storage;
using TalksBot.Subscriptions;
using TalksBot.Texts;

namespace TalksBot;

/// <summary>The table of contents: the commands, and what the bot is put together from.</summary>
static class Program
{
    /// <summary>How long the bot may take to finish what is in hand after Ctrl+C.</summary>
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    static async Task<int> Main(string[] args)
    {
        var run = RunCommand.Create();
        var root = new RootCommand(
            $"""
            TalksBot answers questions about the 2025 Istanbul talks in Telegram, with citations.

            {ExitCodes.InWords}
            """)
        {
            run,
            SandboxCommand.Create(),
            AskCommand.Create(),
            CheckCommand.Create(),
            StorageCommand.Create(),
            DigestCommand.Create(),
            ArticlesCommand.Create(),
        };
        root.Action = run.Action;
        var parsed = root.Parse(args);
        try
        {
            var exitCode = await parsed.InvokeAsync(new()
            {
                // Longer than the host takes to stop: the process must not end while replies under way are recorded.
                ProcessTerminationTimeout = StopTime + TimeSpan.FromSeconds(2),
                EnableDefaultExceptionHandler = false,
            });
            return parsed.Errors.Count > 0 ? ExitCodes.WrongUse : exitCode;
        }
        catch (SettingsException problem)
        {
            SettingsReport.Write(problem.Errors, Console.Error);
            return ExitCodes.WrongUse;
        }
        catch (Exception problem) when (problem is CannotStartException or KnowledgeFolderException or IndexLockedException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failed;
        }
    }

    /// <summary>Reads the configuration: appsettings.json in the working directory, user secrets, environment, in this order.</summary>
    /// <param name="overrides">Settings that go before all of these, or <see langword="null"/>.</param>
    /// <exception cref="SettingsException">A file is not of the form.</exception>
    public static HostApplicationBuilder CreateBuilder(IEnumerable<KeyValuePair<string, string?>>? overrides = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        try
        {
            builder.Configuration
                .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
                .AddUserSecrets(typeof(Program).Assembly, optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(overrides);
        }
        catch (InvalidDataException problem)
        {
            throw new SettingsException([$"{problem.Message} {problem.InnerException?.Message}"]);
        }

        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Services.AddSettings<TelegramOptions, TelegramOptionsValidator>();
        builder.Services.AddSettings<TelegramWebhookOptions, TelegramWebhookOptionsValidator>();
        builder.Services.AddSettings<KnowledgeOptions, KnowledgeOptionsValidator>();
        builder.Services.AddSettings<AskingOptions, AskingOptionsValidator>();
        builder.Services.AddSettings<StorageOptions, StorageOptionsValidator>();
        builder.Services.AddSettings<RetentionOptions, RetentionOptionsValidator>();
        builder.Services.AddSettings<DeliveryOptions, DeliveryOptionsValidator>();
        builder.Services.AddSettings<DigestOptions, DigestOptionsValidator>();
        builder.Services.AddSettings<DigestLengthOptions, DigestLengthOptionsValidator>();
        builder.Services.AddSettings<FeedsOptions, FeedsOptionsValidator>();
        builder.Services.AddSettings<OperationsOptions, OperationsOptionsValidator>();
        return builder;
    }

    /// <summary>Adds the bot: from Telegram through inbox, routing, features, outbox and delivery back to Telegram.</summary>
    public static void AddBot(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.AddSingleton<ExitStatus>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTime);

        services.AddStorage();
        services.AddReceiving();
        services.AddFeatures();
        services.AddDelivery();

        services.AddOperations();
        services.AddHostedService<RetentionWorker>();
        services.AddHostedService<LibraryWorker>();
        services.AddFeeds();

        // They start in this order and stop in the opposite one: the door closes first, then the last replies go out.
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryWorker>());
        services.AddHostedService<ProfilePublisher>();
        services.AddHostedService<RoutingWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<PinReview>());
        services.AddHostedService(provider => provider.GetRequiredService<DigestWorker>());
        services.AddHostedService<InlineWorker>();
        services.AddUpdateDoor();
    }

    /// <summary>Adds what the preview of a digest needs: beside a running bot, so with an index in memory and without the data folder's lock.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="isPast">Whether articles count as having arrived when they were published.</param>
    /// <param name="hasDatabase">Whether there is a database, whose articles count too.</param>
    public static void AddDigestPreview(this IServiceCollection services, bool isPast, bool hasDatabase)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddStorage();
        services.AddLocalization();
        services.AddSingleton<BotIdentitySource>();
        services.AddDigests();
        services.Replace(ServiceDescriptor.Singleton(provider =>
            Database.OpenBeside(DataFolder.DatabaseIn(provider.Options<StorageOptions>().DataFolder))));
        services.AddSingleton(provider => KnowledgeBase.Open(
            provider.Options<KnowledgeOptions>().Folder, indexFolder: null, store: hasDatabase ? provider.GetRequiredService<IArticleStore>() : null));
        if (isPast)
        {
            services.Replace(ServiceDescriptor.Singleton<IArrivals, PublishedArrivals>());
        }
    }

    static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider => DataFolder.Own(provider.Options<StorageOptions>().DataFolder));
        services.AddSingleton(provider => Database.Open(provider.GetRequiredService<DataFolder>().DatabaseFile));
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

    static void AddReceiving(this IServiceCollection services)
    {
        services.AddTelegramClient();
        services.AddSingleton<BotIdentitySource>();
        services.AddSingleton<InlineLane>();
        services.AddSingleton<ReceivingMetrics>();
        services.AddSingleton<UpdateIntake>();
        services.AddSingleton<TelegramProbe>();
    }

    static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<KnowledgeOpening>();
        services.AddSingleton(provider => provider.GetRequiredService<KnowledgeOpening>().Open(
            mayBeEmpty: provider.Options<FeedsOptions>().Sources.Count > 0));
        services.AddSingleton<ArrivalRecorder>();
        services.AddLocalization();
        services.AddSingleton<SpokenLanguage>();
        services.AddSingleton<GroupRights>();

        services.AddTexts(localizers => new AskingTexts(localizers, BotLanguages.English));
        services.AddSingleton<TypingSignal>();
        services.AddSingleton<QuestionLimits>();
        services.AddSingleton<Answering>();
        services.AddSingleton<AskingHandler>();
        services.AddSingleton<EditingHandler>();
        services.AddSingleton<PagingHandler>();
        services.AddSingleton<LinkHandler>();
        services.AddSingleton<GuestHandler>();

        services.AddTexts(localizers => new InlineTexts(localizers, BotLanguages.English));
        services.AddSingleton<InlineHandler>();

        services.AddTexts(localizers => new FeedbackTexts(localizers, BotLanguages.English));
        services.AddSingleton<FeedbackHandler>();

        services.AddTexts(localizers => new PinnedTexts(localizers, BotLanguages.English));
        services.AddTexts(localizers => new PinTexts(localizers, BotLanguages.English));
        services.AddSingleton<PinnedNotice>();
        services.AddSingleton<IAnswerRenewal, AnswerRenewal>();
        services.AddSingleton<PinRights>();
        services.AddSingleton<PinWords>();
        services.AddSingleton<PinsHandler>();
        services.AddSingleton<PinListHandler>();
        services.AddSingleton<PinReviewHandler>();
        services.AddSingleton<PinReview>();

        services.AddDigests();

        services.AddTexts(localizers => new SourcesTexts(localizers, BotLanguages.English));
        services.AddSingleton<SourcesHandler>();

        services.AddTexts(localizers => new HelpTexts(localizers, BotLanguages.English));
        services.AddTexts(localizers => new CommandTexts(localizers, BotLanguages.English));
        services.AddSingleton<HelpHandler>();

        services.AddTexts(localizers => new SettingsTexts(localizers, BotLanguages.English));
        services.AddSingleton<SettingsHandler>();

        services.AddTexts(localizers => new ScheduleTexts(localizers, BotLanguages.English));
        services.AddTexts(localizers => new SubscribeTexts(localizers, BotLanguages.English));
        services.AddSingleton<SubscriptionAlarm>();
        services.AddSingleton<Subscribing>();
        services.AddSingleton<SubscribeHandler>();
        services.AddSingleton<DigestWorker>();

        services.AddTexts(localizers => new PrivacyTexts(localizers, BotLanguages.English));
        services.AddSingleton<PrivacyHandler>();

        services.AddTexts(localizers => new MembershipTexts(localizers, BotLanguages.English));
        services.AddSingleton<MembershipHandler>();

        services.AddTexts(localizers => new OperatorTexts(localizers, BotLanguages.English));
        services.AddSingleton<OperatorList>();
        services.AddSingleton<StatusReading>();
        services.AddSingleton<OperatorsHandler>();
        services.AddSingleton<IReportWriter, ReportWriter>();

        services.AddSingleton<QuestionMetrics>();
        services.AddSingleton<Routes, RouteTable>();
        services.AddSingleton<UpdateHandler>();
    }

    /// <summary>Adds what digests say; needs <see cref="IArrivals"/>.</summary>
    static void AddDigests(this IServiceCollection services)
    {
        services.AddTexts(localizers => new DigestTexts(localizers, BotLanguages.English));
        services.AddSingleton<NewsParts>();
        services.AddSingleton<IDigestWriter, DigestWriter>();
        services.AddSingleton<CurrentSpan>();
        services.AddSingleton<DigestHandler>();
        services.AddSingleton<UnansweredHandler>();
    }

    static void AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<ButtonAnswers>();
        services.AddSingleton<InlineAnswers>();
        services.AddMetrics();
        services.AddSingleton<DeliveryMetrics>();
        services.AddSingleton<DigestMetrics>();
        services.AddSingleton<LateDigests>();
        services.AddSingleton<SteadyTime>();
        services.AddSingleton<PostingSettlement>();
        services.AddSingleton<DeliveryWorker>();
    }

    static void AddTexts<TTexts>(this IServiceCollection services, Func<IStringLocalizerFactory, TTexts> make)
        where TTexts : class => services.AddSingleton(provider => make(provider.GetRequiredService<IStringLocalizerFactory>()));

    static TOptions Options<TOptions>(this IServiceProvider provider)
        where TOptions : class => provider.GetRequiredService<IOptions<TOptions>>().Value;
}
