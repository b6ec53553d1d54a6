using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Library;
using TalksBot.Sandbox;
using TalksBot.Tests.BotApi;

namespace TalksBot.Tests.Sandbox;

/// <summary>
/// Bot and Sandbox together as the command <c>sandbox</c> has them: the bundled articles, and one clock for both that runs by
/// itself and can be put forward. When it is disposed, every request that the bot made is held against the Bot API.
/// </summary>
sealed class RunningSandbox : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly TestFolder folder;
    readonly IHost host;

    RunningSandbox(SandboxServer server, AdjustableTime time, TestFolder folder, IHost host, LogRecorder log)
    {
        Server = server;
        Time = time;
        this.folder = folder;
        this.host = host;
        Log = log;
        Http = new HttpClient { BaseAddress = server.Address };
        Http.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
    }

    public SandboxServer Server { get; }

    public SandboxWorld World => Server.World;

    public AdjustableTime Time { get; }

    public LogRecorder Log { get; }

    /// <summary>Speaks to the Sandbox as its page does.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts both.</summary>
    /// <param name="settings">Further settings of the bot.</param>
    public static Task<RunningSandbox> StartAsync(params (string Key, string Value)[] settings) => StartWithoutAsync(null, settings);

    /// <summary>Starts both without one of the articles.</summary>
    /// <param name="without">An article that <see cref="PublishAsync"/> brings later; <see langword="null"/> for none.</param>
    /// <param name="settings">Further settings of the bot.</param>
    public static async Task<RunningSandbox> StartWithoutAsync(string? without, params (string Key, string Value)[] settings)
    {
        // Some day of 2025, so that what is shown is the same whenever the tests run.
        var time = new AdjustableTime(new ShiftedTime(new DateTimeOffset(2025, 7, 26, 9, 0, 0, TimeSpan.Zero)));
        var server = await SandboxServer.StartAsync(new SandboxOptions { Time = time });
        var folder = new TestFolder();
        TestArticles.WriteBundled(folder.Sub("knowledge"));
        if (without is not null)
        {
            File.Delete(Path.Combine(folder.Sub("knowledge"), without));
        }

        var builder = Program.CreateBuilder(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = server.Token,
            ["Telegram:ApiAddress"] = server.Address.ToString(),
            ["Knowledge:Folder"] = folder.Sub("knowledge"),
            ["Knowledge:IndexFolder"] = folder.Sub("index"),
            ["Storage:DataFolder"] = folder.Sub("data"),
            ["Operations:ListenOn"] = "",
            ["Digest:LatestHours"] = "23",
        }.Concat(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))));
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddBot();
        var log = new LogRecorder();
        builder.Logging.AddProvider(log);
        var host = builder.Build();
        await host.StartAsync();
        return new RunningSandbox(server, time, folder, host, log);
    }

    /// <summary>Drops an article of the bundled ones into the knowledge folder, and waits until the bot has written down that it came.</summary>
    public async Task PublishAsync(string article)
    {
        var arrivals = host.Services.GetRequiredService<IArrivals>();
        var before = arrivals.LatestBatch();
        File.Copy(Path.Combine(RepositoryRoot.Path, "knowledge", article), Path.Combine(folder.Sub("knowledge"), article));
        var start = TimeProvider.System.GetTimestamp();
        while (arrivals.LatestBatch() == before)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, "The article did not arrive.");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits for a message of the bot's.</summary>
    public async Task<SandboxMessage> WaitForAsync(SandboxChat chat, Func<SandboxMessage, bool> predicate)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await World.WaitForAsync(chat, message => message.From == World.Bot && predicate(message), patience.Token);
    }

    /// <summary>Has time pass, as the page's button does.</summary>
    public async Task PassAsync(int hours)
    {
        using var response = await Http.PostAsync("/sandbox/time", JsonContent.Create(new { hours }));
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        var requests = Server.Requests;
        Http.Dispose();
        await Server.DisposeAsync();
        folder.Dispose();
        Assert.Empty(requests.SelectMany(BotApiContract.Problems));
    }

    /// <summary>The machine's clock, as if it had been started at another time.</summary>
    sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
    {
        readonly TimeSpan shift = start - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
    }
}
