using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Sandbox.Control;

/// <summary>Server-sent events (<see href="https://html.spec.whatwg.org/multipage/server-sent-events.html"/>), each a line of JSON.</summary>
static class EventStream
{
    /// <summary>Writes until the page is closed or <paramref name="stopping"/> ends it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="open">Opens what is to be told, before the head of the answer goes out.</param>
    /// <param name="stopping">The end of the Sandbox.</param>
    public static async Task WriteAsync(
        HttpContext context, Func<CancellationToken, IAsyncEnumerable<object>> open, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var events = open(end.Token);

            // The head goes out at once: an open stream is how the page knows that it misses nothing any more.
            await context.Response.StartAsync(end.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(end.Token).ConfigureAwait(false);
            await foreach (var happened in events.ConfigureAwait(false))
            {
                await context.Response
                    .WriteAsync($"data: {JsonSerializer.Serialize(happened, ControlExchange.Json)}\n\n", end.Token).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was closed, or the Sandbox ends: that is how every stream of events ends.
        }
    }
}
