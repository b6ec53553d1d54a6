using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Outbox;
using TalksBot.Receiving;

namespace TalksBot.Delivery;

/// <summary>
/// Drains the outbox within Telegram's limits. One loop owns the queue; calls run beside it, one a chat, and report back
/// to the loop.
/// </summary>
sealed partial class DeliveryWorker(
    IOutbox outbox,
    BotIdentitySource identity,
    TelegramSender sender,
    IOptions<DeliveryOptions> options,
    TimeProvider time,
    ILogger<DeliveryWorker> logger) : BackgroundService
{
    const int CallsAtOnce = 64;

    // Within the host's 5 s: a call under way may finish, and its outcome be recorded.
    static readonly TimeSpan LastCalls = TimeSpan.FromSeconds(4);

    // Timers bear no more than 49 days, and a clock that was set wrong may ask for years.
    static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    readonly DeliveryQueue queue = new(new SendLimits(options.Value));
    readonly Channel<Action> events = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    readonly HashSet<Task> underWay = [];
    readonly AwaitedOutcomes outcomes = new(time);
    DateTimeOffset runStart;

    /// <summary>Takes over rows that are in the outbox.</summary>
    /// <param name="postings">The rows.</param>
    /// <param name="isWatched">Whether the caller waits for what becomes of the last one.</param>
    /// <returns>That outcome; <see langword="null"/> when it takes longer than a person waits, or nobody watches.</returns>
    public Task<SendOutcome?> Post(IReadOnlyList<Posting> postings, bool isWatched = false)
    {
        if (postings.Count == 0)
        {
            return Task.FromResult<SendOutcome?>(null);
        }

        var outcome = isWatched ? outcomes.Of(postings[^1].Id) : Task.FromResult<SendOutcome?>(null);
        events.Writer.TryWrite(() => Add(postings));
        return outcome;
    }

    /// <summary>Loads what the last run left, before routing can write new rows: none is taken over twice.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        runStart = time.GetUtcNow();
        foreach (var sent in outbox.LoadSent(runStart - new SendLimits(options.Value).Horizon, runStart))
        {
            queue.Remember(sent);
        }

        Add(await outbox.LoadUnsettled(runStart));
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var calls = new CancellationTokenSource();
        using var deadline = stoppingToken.Register(() => calls.CancelAfter(LastCalls));
        try
        {
            // Until Telegram has told who the bot is, nothing can be sent: the token may be wrong.
            await identity.Get(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                StartCalls(calls.Token);
                await WaitForWork(stoppingToken);
                HearEvents();
            }

            // What the last handlers decided goes out as far as the limits let it.
            StartCalls(calls.Token);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before Telegram could be reached: everything waits for the next start.
        }

        await Task.WhenAll(underWay);
    }

    void StartCalls(CancellationToken cancellation)
    {
        while (underWay.Count < CallsAtOnce && queue.Take(time.GetUtcNow()) is { } posting)
        {
            var call = Task.Run(() => Deliver(posting, cancellation), CancellationToken.None);
            underWay.Add(call);
            _ = call.ContinueWith(
                done => Tell(() => underWay.Remove(done)), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    void HearEvents()
    {
        while (events.Reader.TryRead(out var happened))
        {
            happened();
        }
    }

    void Add(IReadOnlyList<Posting> postings)
    {
        foreach (var posting in postings)
        {
            queue.Add(posting);
        }
    }

    async Task WaitForWork(CancellationToken stopping)
    {
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var news = events.Reader.WaitToReadAsync(wake.Token).AsTask();
        var pause = underWay.Count < CallsAtOnce && queue.NextTime() is { } next
            ? TimeSpan.FromTicks(Math.Clamp((next - time.GetUtcNow()).Ticks, 0, LongestWait.Ticks))
            : Timeout.InfiniteTimeSpan;
        var delay = Task.Delay(pause, time, wake.Token);
        await Task.WhenAny(news, delay);
        await wake.CancelAsync();
    }

    /// <summary>Makes one call and settles it. Nothing it meets may end the loop.</summary>
    async Task Deliver(Posting posting, CancellationToken cancellation)
    {
        try
        {
            var attempts = posting.Attempts + 1;
            if (!await Persist(posting.Id, () => outbox.MarkSending(posting.Id, attempts), cancellation))
            {
                Tell(() => queue.Skip(posting.ChatId)); // Ended meanwhile: with its chat, or replaced by a newer one.
                return;
            }

            var outcome = await sender.Send(posting.Call, cancellation);
            await Settle(posting with { Attempts = attempts }, outcome, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The row stays as it is; the next start takes it up again as one of unknown outcome.
        }
    }

    async Task Settle(Posting posting, SendOutcome outcome, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Done done:
                await Persist(posting.Id, () => outbox.MarkSent(posting.Id, done.MessageId, now), cancellation);
                Tell(() => queue.Settle(posting.ChatId));
                outcomes.Settle(posting.Id, outcome);
                break;
            case SendOutcome.HeldBack held:
                LogHeldBack(posting.Id, held.Delay.TotalSeconds);
                await TryLater(posting, now + held.Delay, $"held back for {held.Delay.TotalSeconds} s", cancellation);
                break;
            case SendOutcome.Failed failed when RetryPolicy.NextAttempt(posting, runStart, now) is { } next:
                LogFailed(posting.Id, posting.Attempts, failed.Reason);
                await TryLater(posting, next, failed.Reason, cancellation);
                break;
            case SendOutcome.Failed failed:
                await GiveUp(posting, failed.Reason, now, cancellation);
                outcomes.Settle(posting.Id, outcome);
                break;
            case SendOutcome.Refused refused:
                await GiveUp(posting, refused.Reason, now, cancellation);
                outcomes.Settle(posting.Id, outcome);
                break;
            case SendOutcome.ChatLost lost:
                LogChatLost(posting.ChatId, lost.Reason);
                var ended = await Persist(
                    posting.Id, () => outbox.GiveUpChat(posting.ChatId, lost.Reason, now), cancellation);
                Tell(() => queue.Drop(posting.ChatId, ended));
                outcomes.Settle(posting.Id, outcome);
                break;
            case SendOutcome.Migrated migrated:
                LogMigrated(posting.ChatId, migrated.NewChatId);
                await Persist(posting.Id, () => outbox.MoveChat(posting.ChatId, migrated.NewChatId), cancellation);
                Tell(() => queue.Move(posting.ChatId, migrated.NewChatId));
                break;
        }
    }

    async Task TryLater(Posting posting, DateTimeOffset at, string reason, CancellationToken cancellation)
    {
        await Persist(posting.Id, () => outbox.Postpone(posting.Id, at, reason), cancellation);
        Tell(() => queue.PutBack(posting with { NotBefore = at }));
    }

    async Task GiveUp(Posting posting, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        LogGivenUp(posting.Id, posting.Attempts, reason);
        await Persist(posting.Id, () => outbox.GiveUp(posting.Id, reason, now), cancellation);
        Tell(() => queue.Settle(posting.ChatId));
    }

    /// <summary>Records something, and while the disk refuses tries again: what is not recorded would be sent twice.</summary>
    Task<bool> Persist(long postingId, Func<Task> record, CancellationToken cancellation) => Persist(
        postingId,
        async () =>
        {
            await record();
            return true;
        },
        cancellation);

    /// <inheritdoc cref="Persist(long, Func{Task}, CancellationToken)"/>
    async Task<T> Persist<T>(long postingId, Func<Task<T>> record, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await record();
            }
            catch (Exception problem)
            {
                LogNotRecorded(problem, postingId);
                await Task.Delay(Backoff.After(failures), time, cancellation);
            }
        }
    }

    void Tell(Action happened) => events.Writer.TryWrite(happened);

    [LoggerMessage(LogLevel.Warning, "Telegram holds posting {Id} back for {Seconds} s.")]
    partial void LogHeldBack(long id, double seconds);

    [LoggerMessage(LogLevel.Warning, "Posting {Id} failed at attempt {Attempts} and is tried again: {Reason}")]
    partial void LogFailed(long id, int attempts, string reason);

    [LoggerMessage(LogLevel.Error, "Posting {Id} is given up after attempt {Attempts}: {Reason}")]
    partial void LogGivenUp(long id, int attempts, string reason);

    [LoggerMessage(LogLevel.Information, "Chat {ChatId} cannot be reached any more: {Reason}")]
    partial void LogChatLost(long chatId, string reason);

    [LoggerMessage(LogLevel.Information, "Group {ChatId} is now the supergroup {NewChatId}.")]
    partial void LogMigrated(long chatId, long newChatId);

    [LoggerMessage(LogLevel.Error, "What became of posting {Id} could not be stored; trying again.")]
    partial void LogNotRecorded(Exception problem, long id);
}
