using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using TalksBot.Delivery;
using TalksBot.Inline;
using TalksBot.Receiving;

namespace TalksBot.Routing;

/// <summary>
/// Has inline queries answered, beside the lanes of the chats: neither waits for the other. What cannot be answered in time
/// is dropped.
/// </summary>
sealed partial class InlineWorker(
    InlineLane lane, InlineHandler handler, InlineAnswers answers, TimeProvider time, ILogger<InlineWorker> logger)
    : BackgroundService
{
    // So many calls to Telegram may be under way; of searches there is one at a time, to leave the chats their cores.
    const int CallsAtOnce = 8;

    // Later, Telegram's apps have given up on the list.
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    readonly SemaphoreSlim search = new(1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        search.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, CallsAtOnce).Select(_ => Task.Run(() => Serve(stoppingToken), CancellationToken.None)));

    async Task Serve(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                var query = await lane.Next(stopping);
                if (await Find(query, stopping) is { } answer && !lane.IsOvertaken(query))
                {
                    await answers.Answer(query.Id, answer, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The bot is stopping: nobody waits for a list from a minute ago.
        }
    }

    async Task<InlineAnswer?> Find(InlineQuery query, CancellationToken stopping)
    {
        await search.WaitAsync(stopping);
        try
        {
            return time.GetUtcNow() - query.ReceivedAt > LongestWait || lane.IsOvertaken(query) ? null : handler.Answer(query);
        }
        catch (Exception problem)
        {
            LogFailure(problem, query.Id);
            return null;
        }
        finally
        {
            search.Release();
        }
    }

    [LoggerMessage(LogLevel.Error, "Inline query {Id} could not be handled.")]
    partial void LogFailure(Exception problem, string id);
}
