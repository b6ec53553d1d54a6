using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TalksBot.Receiving;

/// <summary>The HTTP server of the webhook. It exists only where a webhook is configured.</summary>
sealed class WebhookServer : IAsyncDisposable
{
    readonly WebApplication app;

    WebhookServer(WebApplication app) => this.app = app;

    /// <summary>Starts to listen.</summary>
    /// <param name="listenOn">The address, which <see cref="TelegramWebhookOptions.ListenOn"/> describes.</param>
    /// <param name="endpoint">Who answers.</param>
    /// <param name="cancellation">Gives up the start.</param>
    /// <exception cref="WebhookAddressException">The address cannot be listened on.</exception>
    public static async Task<WebhookServer> Start(Uri listenOn, WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        // An empty builder reads no settings and no environment of its own.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = WebhookEndpoint.LargestBody;
            if (IPAddress.TryParse(listenOn.IdnHost, out var address))
            {
                kestrel.Listen(address, listenOn.Port);
            }
            else
            {
                kestrel.ListenLocalhost(listenOn.Port);
            }
        });

        // The bot's own host listens for Ctrl+C.
        builder.Services.AddSingleton<IHostLifetime, BorrowedLifetime>();
        var app = builder.Build();
        app.Run(endpoint.Handle);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException problem)
        {
            await app.DisposeAsync();
            throw new WebhookAddressException(
                $"The webhook cannot listen on {listenOn} ({problem.Message}). Give Telegram:Webhook:ListenOn another port, or free this one.");
        }

        return new WebhookServer(app);
    }

    /// <summary>Takes no more calls and finishes those under way.</summary>
    public Task Stop(CancellationToken cancellation) => app.StopAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
