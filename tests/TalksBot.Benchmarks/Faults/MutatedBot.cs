using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using TalksBot.Inbox;
using TalksBot.Questions;
using TalksBot.Receiving;
using TalksBot.Routing;

namespace TalksBot.Benchmarks.Faults;

/// <summary>The bot from its doors to its decisions, on the bundled articles, without disk and network.</summary>
sealed class MutatedBot : IDisposable
{
    public const string Secret = "A-secret-of-32-letters-and-digits";
    public const string WebhookPath = "/telegram";

    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("talksbot-mutate-");
    readonly FaultLog log = new();
    readonly IHost host;

    public MutatedBot()
    {
        var builder = Program.CreateBuilder(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = "1:mutation",
            ["Telegram:Webhook:Url"] = "https://bot.example" + WebhookPath,
            ["Telegram:Webhook:SecretToken"] = Secret,
            ["Storage:DataFolder"] = data.FullName,
            ["Knowledge:Folder"] = Repository.Knowledge,
            ["Knowledge:IndexFolder"] = Path.Combine(data.FullName, "index"),
        });
        builder.Services.AddBot();
        builder.Services.Replace(ServiceDescriptor.Singleton<IInbox, QuietInbox>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IQuestionLog, QuietQuestions>());
        builder.Services.AddHttpClient(nameof(TelegramClient)).ConfigurePrimaryHttpMessageHandler(() => new SilentTelegram());
        builder.Logging.AddProvider(log);
        host = builder.Build();
        host.Services.GetRequiredService<BotIdentitySource>().Set(new BotIdentity(1, "talks_bot"));
        Intake = host.Services.GetRequiredService<UpdateIntake>();
        Endpoint = host.Services.GetRequiredService<WebhookEndpoint>();
        Handler = host.Services.GetRequiredService<UpdateHandler>();
    }

    /// <summary>A folder that is gone with the bot.</summary>
    public string Folder => data.FullName;

    public UpdateIntake Intake { get; }

    public WebhookEndpoint Endpoint { get; }

    UpdateHandler Handler { get; }

    /// <summary>Has what the intake accepted handled as the lanes would.</summary>
    /// <returns>What the bot reports as its own fault: an update that cannot be read is none.</returns>
    public async Task<string?> HandleAccepted()
    {
        while (Intake.Accepted.TryRead(out var update))
        {
            await Handler.Handle(update, CancellationToken.None);
        }

        return log.Take();
    }

    /// <summary>Lets go of what the intake accepted.</summary>
    public void DropAccepted()
    {
        while (Intake.Accepted.TryRead(out _))
        {
            // Only the way in was of interest.
        }
    }

    public void Dispose()
    {
        host.Dispose();
        data.Delete(recursive: true);
    }
}
