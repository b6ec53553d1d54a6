using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.CommandLine;
using TalksBot.Configuration;
using TalksBot.Delivery;
using TalksBot.Digests;
using TalksBot.Feedback;
using TalksBot.Feeds;
using TalksBot.Help;
using TalksBot.Inline;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Library;
using TalksBot.Membership;
using TalksBot.Operations;
using TalksBot.Operators;
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

namespace TalksBot;

/// <summary>The table of contents: the commands, and what the bot is put together from.</summary>
static class Program
{
    /// <summary>How long the bot may take to finish what is in hand after Ctrl+C.</summary>
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    static async Task<int> Main(string[] args)
    {
        var parsed = Commands().Parse(args);
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

    /// <summary>All that the program can be told; by itself it runs the bot.</summary>
    internal static RootCommand Commands()
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
        return root;
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
        services.AddLocalization();

        services.AddStorage();
        services.AddReceiving();
        services.AddRouteTable();
        services.AddFeatures();
        services.AddDelivery();

        // Workers start in this order and stop in the opposite one: the door closes first, then the last replies go out.
        services.AddOperations();
        services.AddHostedService<RetentionWorker>();
        services.AddLibrary();
        services.AddFeeds();
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryWorker>());
        services.AddHostedService<ProfilePublisher>();
        services.AddHostedService<RoutingWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<PinReview>());
        services.AddHostedService(provider => provider.GetRequiredService<DigestWorker>());
        services.AddHostedService<InlineWorker>();
        services.AddUpdateDoor();
    }

    /// <summary>What the route table hands updates to, and what features share.</summary>
    static void AddFeatures(this IServiceCollection services)
    {
        services.AddChats();
        services.AddQuestions();
        services.AddAsking();
        services.AddInline();
        services.AddFeedback();
        services.AddPins();
        services.AddDigests();
        services.AddSources();
        services.AddHelp();
        services.AddChatSettings();
        services.AddPrivacy();
        services.AddMembership();
        services.AddOperators();
    }
}
