using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Sandbox.BotApi;
using TalksBot.Sandbox.Control;

namespace TalksBot.Sandbox;

/// <summary>
/// A Bot API server on 127.0.0.1 with people to talk to and a chat page, so that a bot runs without a token and without a
/// network.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(2);

    readonly WebApplication app;
    readonly RequestLog log;
    readonly CancellationTokenSource stopping;

    SandboxServer(WebApplication app, RequestLog log, CancellationTokenSource stopping, SandboxWorld world,
        SandboxFaults faults, string token)
    {
        this.app = app;
        this.log = log;
        this.stopping = stopping;
        World = world;
        Faults = faults;
        Token = token;
        Address = new Uri(app.Urls.Single());
    }

    /// <summary>Where it listens: the chat page at <c>/</c>, the Bot API at <c>/bot{token}/{method}</c>.</summary>
    public Uri Address { get; }

    /// <summary>The bot's token: the part before the colon is the number of <see cref="SandboxWorld.Bot"/>.</summary>
    public string Token { get; }

    /// <summary>The people and chats.</summary>
    public SandboxWorld World { get; }

    /// <summary>The faults that wait for the next calls.</summary>
    public SandboxFaults Faults { get; }

    /// <summary>
    /// The finished requests that carried the right token, in the order in which they came: a long poll that still waits
    /// is not among them.
    /// </summary>
    public IReadOnlyList<SandboxRequest> Requests => log.Snapshot();

    /// <summary>Starts a server with a world of its own; it takes calls when the task completes.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var world = new SandboxWorld(options);
        var faults = new SandboxFaults();
        var log = new RequestLog(options.RequestsKept, options.Time, world.Traffic);
        var token = options.Token ?? $"{world.Bot.Id}:SANDBOX-{RandomNumberGenerator.GetHexString(24)}";
        var stopping = new CancellationTokenSource();
        var endpoint = new ApiEndpoint(
            new ApiMethods(world), faults, log, token, options, stopping.Token);

        // An empty builder reads no settings and no environment: those belong to the program around the Sandbox.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Services.AddRoutingCore();

        // The usual lifetime takes Ctrl+C for itself, and that too belongs to the program around.
        builder.Services.AddSingleton<IHostLifetime, BorrowedLifetime>();
        var app = builder.Build();
        app.Use(LoopbackGuard.InvokeAsync);
        app.UseRouting();
        app.Map("/bot{token}/{method}", (HttpContext context) => endpoint.HandleAsync(
            context, $"{context.GetRouteValue("token")}", $"{context.GetRouteValue("method")}"));
        PageFiles.Map(app);
        new ControlApi(world, stopping.Token).Map(app);
        try
        {
            await app.StartAsync(ct).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            stopping.Dispose();
            throw;
        }

        return new SandboxServer(app, log, stopping, world, faults, token);
    }

    /// <summary>Ends all long polls and open pages, and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        using var deadline = new CancellationTokenSource(StopWithin);
        await app.StopAsync(deadline.Token).ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
        stopping.Dispose();
    }

    sealed class BorrowedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
