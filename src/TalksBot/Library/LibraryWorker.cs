using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Index;

namespace TalksBot.Library;

/// <summary>
/// Keeps what is served to what the knowledge folder and the store hold, and writes down what arrives. The folder is looked
/// through again and again; watching it only makes that sooner.
/// </summary>
sealed partial class LibraryWorker(
    KnowledgeBase knowledge, ArrivalRecorder arrivals, IOptions<KnowledgeOptions> options, TimeProvider time, Random random,
    ILogger<LibraryWorker> logger)
    : BackgroundService
{
    // Two of them, and the time that it takes, are within the five seconds after which a change is served.
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Whoever copies files writes several, each in several pieces.
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    // A part of the time that looking through an unchanged folder may take: a twentieth.
    const int Share = 20;

    readonly HashSet<string> told = new(knowledge.Problems.Select(problem => problem.ToString()), StringComparer.Ordinal);
    string? recorded;
    string? fault;
    int failures;
    long listed;
    TimeSpan listingPause = Pause;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watch = new FolderWatch(options.Value.Folder, logger);
        try
        {
            for (var isDue = true; ;)
            {
                await Task.Run(() => Look(watch, isDue, stoppingToken), stoppingToken);
                isDue = await Wait(watch, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping; the next start reads and writes down what is left.
        }
    }

    async Task Look(FolderWatch watch, bool isDue, CancellationToken stopping)
    {
        try
        {
            if (fault is null)
            {
                watch.Ensure();
            }

            if (isDue)
            {
                LookThrough(watch, stopping);
            }
            else
            {
                Tell(knowledge.UpdateFromStore(stopping));
            }

            if (recorded != knowledge.Fingerprint)
            {
                var served = knowledge.Fingerprint;
                await arrivals.Record(stopping);
                recorded = served;
            }

            failures = 0;
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // A full disk, say: what was served is served on.
            if (++failures == 1)
            {
                LogFailed(problem);
            }
        }
    }

    void LookThrough(FolderWatch watch, CancellationToken stopping)
    {
        var started = time.GetTimestamp();
        var report = knowledge.Update(stopping);
        listed = time.GetTimestamp();
        if (!report.HasChangedArticles)
        {
            var took = time.GetElapsedTime(started, listed) * Share;
            listingPause = took > Pause ? took : Pause;
        }

        if (report.FolderFault is { } now && now != fault)
        {
            LogFolder(now);
        }
        else if (report.FolderFault is null && fault is not null)
        {
            LogFolderIsBack();
            watch.Restart();
        }

        fault = report.FolderFault;
        Tell(report);
    }

    void Tell(IndexingReport report)
    {
        if (report.HasChangedArticles)
        {
            LogUpdated(report.ArticlesRead, report.ArticlesRemoved, report.Sentences);
        }

        if (report.HasChangedWords)
        {
            LogNewWords();
        }

        if (report.MergeFault is { } mergeFault)
        {
            LogMerge(mergeFault);
        }

        var problems = knowledge.Problems.Select(problem => problem.ToString()).ToHashSet(StringComparer.Ordinal);
        told.IntersectWith(problems); // What is mended and breaks again is told again.
        foreach (var problem in problems.Where(told.Add))
        {
            LogProblem(problem);
        }
    }

    /// <summary>Waits until something is to be looked at.</summary>
    /// <returns>Whether it is the folder.</returns>
    async Task<bool> Wait(FolderWatch watch, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var pause = failures == 0 ? Pause : Backoff.After(failures, random);
        var passed = Task.Delay(pause, time, over.Token);
        var changed = watch.Changes.WaitToReadAsync(over.Token).AsTask();
        var first = await Task.WhenAny(passed, changed);
        await first;
        await over.CancelAsync();
        if (first == passed)
        {
            return time.GetElapsedTime(listed) >= listingPause;
        }

        // Until nothing has happened for a moment, but not for ever.
        for (var began = time.GetTimestamp(); watch.Changes.TryRead(out _) && time.GetElapsedTime(began) < Pause;)
        {
            await Task.Delay(Quiet, time, stopping);
        }

        return true;
    }

    [LoggerMessage(LogLevel.Information, "{Read} articles read, {Removed} removed; {Sentences} sentences served.")]
    partial void LogUpdated(int read, int removed, int sentences);

    [LoggerMessage(LogLevel.Information, "The word lists of the knowledge folder were read again.")]
    partial void LogNewWords();

    [LoggerMessage(LogLevel.Warning,
        "Parts of the index could not be merged ({Problem}). It is whole and is tried again after the next change; a full disk needs room.")]
    partial void LogMerge(string problem);

    [LoggerMessage(LogLevel.Warning, "Skipped {Problem}")]
    partial void LogProblem(string problem);

    [LoggerMessage(LogLevel.Warning, "{Fault} Its articles are served as they were.")]
    partial void LogFolder(string fault);

    [LoggerMessage(LogLevel.Information, "The knowledge folder can be read again.")]
    partial void LogFolderIsBack();

    [LoggerMessage(LogLevel.Error, "The articles could not be brought up to date, or not be written down as arrived; the bot answers as before and tries again.")]
    partial void LogFailed(Exception problem);
}
