using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Sandbox;
using TalksBot.Tests.BotApi;

namespace TalksBot.Tests.Conversations;

/// <summary>
/// The whole bot against the Sandbox over HTTP, on a clock of the test's. When it is disposed, every request that it made
/// is held against the Bot API, and every line that it logged is searched for the token.
/// </summary>
sealed class RunningBot : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly TestFolder folder;
    readonly Action<IServiceCollection>? services;
    readonly Dictionary<string, string?> settings = [];
    IHost? host;

    RunningBot(SandboxServer sandbox, FakeTimeProvider time, TestFolder folder, Action<IServiceCollection>? services)
    {
        this.services = services;
        Sandbox = sandbox;
        Time = time;
        this.folder = folder;
    }

    public SandboxServer Sandbox { get; }

    public SandboxWorld World => Sandbox.World;

    public FakeTimeProvider Time { get; }

    public LogRecorder Log { get; } = new();

    /// <summary>The folder of the bot's articles.</summary>
    public string Articles => folder.Sub("knowledge");

    /// <summary>The folder of the search index.</summary>
    public string Index => Path.Combine(folder.Path, "index");

    /// <summary>The bot's data folder.</summary>
    public string Data => folder.Sub("data");

    /// <summary>Starts Sandbox and bot with the bundled articles, or with those that <paramref name="articles"/> writes.</summary>
    /// <param name="articles">Writes the articles into a folder.</param>
    /// <param name="services">Changes what the bot is put together from.</param>
    /// <param name="settings">Further settings.</param>
    public static async Task<RunningBot> StartAsync(
        Action<string>? articles = null, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 7, 26, 9, 0, 0, TimeSpan.Zero));
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = time });
        var bot = new RunningBot(sandbox, time, new TestFolder(), services);
        (articles ?? TestArticles.WriteTalks)(bot.Articles);
        foreach (var (key, value) in settings)
        {
            bot.settings[key] = value;
        }

        await bot.RestartAsync();
        return bot;
    }

    /// <summary>Stops the bot if it runs, and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        var builder = Program.CreateBuilder(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = Sandbox.Token,
            ["Telegram:ApiAddress"] = Sandbox.Address.ToString(),
            ["Knowledge:Folder"] = Articles,
            ["Knowledge:IndexFolder"] = Index,
            ["Storage:DataFolder"] = Data,
            ["Operations:ListenOn"] = "",
        }.Concat(settings).GroupBy(one => one.Key).Select(one => one.Last()));
        builder.Services.AddBot();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        services?.Invoke(builder.Services);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        host = builder.Build();
        await host.StartAsync();
    }

    /// <summary>Stops the bot as Ctrl+C does.</summary>
    public async Task StopAsync()
    {
        if (host is not null)
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
            host = null;
        }
    }

    /// <summary>Changes a setting for the next start.</summary>
    public void Set(string key, string value) => settings[key] = value;

    /// <summary>Waits until the bot itself decides to stop.</summary>
    public Task WhenStopping()
    {
        var stopping = new TaskCompletionSource();
        host!.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
        return stopping.Task.WaitAsync(Patience);
    }

    /// <summary>A part of the bot, to see what it keeps.</summary>
    public T Service<T>()
        where T : notnull => host!.Services.GetRequiredService<T>();

    /// <summary>Says something and waits for the bot's reply to it.</summary>
    public async Task<SandboxMessage> AskAsync(SandboxUser user, SandboxChat chat, string text)
    {
        var said = World.Say(user, chat, text);
        return await WaitForAsync(chat, message => message.ReplyToId == said.Id);
    }

    /// <summary>Somebody types words behind the bot's name in any chat, and gets the list.</summary>
    public async Task<SandboxInlineAnswer> TypeAsync(SandboxUser user, string words, string offset = "")
    {
        using var patience = new CancellationTokenSource(Patience);
        return await World.QueryInlineAsync(user, words, offset, ct: patience.Token);
    }

    /// <summary>Somebody mentions the bot where it is not, and gets its answer there.</summary>
    public async Task<SandboxMessage> AskAsGuestAsync(SandboxUser user, string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await World.AskAsGuestAsync(user, words, ct: patience.Token);
    }

    /// <summary>Waits for a message of the bot's.</summary>
    public async Task<SandboxMessage> WaitForAsync(SandboxChat chat, Func<SandboxMessage, bool> predicate)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await World.WaitForAsync(chat, message => message.From == World.Bot && predicate(message), patience.Token);
    }

    /// <summary>Lets the bot's clock run until something has happened.</summary>
    public async Task<T> PassTimeUntil<T>(Task<T> happened, TimeSpan step)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!happened.IsCompleted && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            Time.Advance(step);
            await Task.WhenAny(happened, Task.Delay(1));
        }

        return await happened.WaitAsync(TimeSpan.Zero);
    }

    /// <summary>What the bot has said in a chat, oldest first.</summary>
    public IReadOnlyList<SandboxMessage> Said(SandboxChat chat) =>
        [.. World.Messages(chat).Where(message => message.From == World.Bot)];

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        var requests = Sandbox.Requests;
        await Sandbox.DisposeAsync();
        folder.Dispose();
        Assert.Empty(requests.SelectMany(BotApiContract.Problems));
        Assert.DoesNotContain(Log.Lines, line => line.Contains(Sandbox.Token.Split(':')[1], StringComparison.Ordinal));
    }
}
