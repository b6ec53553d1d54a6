using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TalksBot.Feeds;

/// <summary>Fetches each feed on its own schedule; without feeds it does nothing.</summary>
sealed partial class FeedWorker(
    IOptions<FeedsOptions> options, IServiceProvider services, IFeedStore store, TimeProvider time, Random random, ILogger<FeedWorker> logger)
    : BackgroundService
{
    // Feeds of up to 5 MB in memory at once.
    const int AtOnce = 4;

    readonly SemaphoreSlim gate = new(AtOnce);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Sources.Count == 0)
        {
            return;
        }

        // Asked for only now: a bot without feeds makes no HTTP client for them.
        var round = (FeedRound)services.GetService(typeof(FeedRound))!;
        await Task.WhenAll(options.Value.Sources.Select(source => Task.Run(() => Watch(source, round, stoppingToken), stoppingToken)));
    }

    async Task Watch(FeedSource source, FeedRound round, CancellationToken stopping)
    {
        try
        {
            var state = await Insistence.On(
                () => Task.FromResult(store.StateOf(source.Address)), problem => LogNotKept(problem, source.Address), time, random, stopping);
            while (true)
            {
                if (state.NextAt - time.GetUtcNow() is { Ticks: > 0 } pause)
                {
                    await Task.Delay(pause, time, stopping);
                }

                state = await Fetch(source, round, state, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The bot is stopping; the next start goes by what was kept.
        }
    }

    async Task<FeedState> Fetch(FeedSource source, FeedRound round, FeedState state, CancellationToken stopping)
    {
        await gate.WaitAsync(stopping);
        try
        {
            return await RunOrFail(source, round, state, stopping);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            // The disk refuses. The feed is left alone for as long as after a fetch, and then asked for the same again.
            LogNotKept(problem, source.Address);
            return state with { NextAt = time.GetUtcNow() + TimeSpan.FromMinutes(options.Value.IntervalMinutes) };
        }
        finally
        {
            gate.Release();
        }
    }

    async Task<FeedState> RunOrFail(FeedSource source, FeedRound round, FeedState state, CancellationToken stopping)
    {
        try
        {
            return await round.Run(source, state, stopping);
        }
        catch (Exception problem) when (problem is not CannotStartException && !stopping.IsCancellationRequested)
        {
            // A fault of this program's: it must stop neither this feed for good nor the others.
            LogUnforeseen(problem, source.Address);
            return await round.Fail(source, state, problem);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        gate.Dispose();
        base.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "What the feed {Feed} brought could not be kept; it is fetched again.")]
    partial void LogNotKept(Exception problem, string feed);

    [LoggerMessage(LogLevel.Error, "The feed {Feed} came to a fault of the bot's own.")]
    partial void LogUnforeseen(Exception problem, string feed);
}
