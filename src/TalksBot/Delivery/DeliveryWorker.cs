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
    Random random,
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
    readonly SteadyTime steady = new(time);
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
        await Load();
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Loads what the last run left. To be called once, before <see cref="Run"/> and before the first row is posted.</summary>
    public async Task Load()
    {
        runStart = time.GetUtcNow();
        foreach (var sent in outbox.LoadSent(runStart - new SendLimits(options.Value).Horizon, runStart))
        {
            queue.Remember(sent);
        }

        // A clock that was set back since must not put them off for longer than anything is ever put off.
        Add([.. (await outbox.LoadUnsettled(runStart)).Select(posting => posting with
        {
            NotBefore = posting.NotBefore < runStart + LongestWait ? posting.NotBefore : runStart + LongestWait,
        })]);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Run(stoppingToken);

    /// <summary>Drains the outbox until it is to stop, and then waits for the calls under way.</summary>
    public async Task Run(CancellationToken stopping)
    {
        using var calls = new CancellationTokenSource();
        using var deadline = stopping.Register(() => calls.CancelAfter(LastCalls));
        try
        {
            // Until Telegram has told who the bot is, nothing can be sent: the token may be wrong.
            await identity.Get(stopping);
            while (!stopping.IsCancellationRequested)
            {
                StartWork(calls.Token);
                await WaitForWork(stopping);
                HearEvents();
            }

            // What the last handlers decided goes out as far as the limits let it.
            StartWork(calls.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped before Telegram could be reached: everything waits for the next start.
        }

        while (underWay.Count > 0)
        {
            await Task.WhenAll(underWay);
            HearEvents();
            StartCalls(calls.Token);
        }
    }

    void StartWork(CancellationToken cancellation)
    {
        while (underWay.Count < CallsAtOnce && queue.Take(steady.Now) is { } posting)
        {
            Start(() => Record(posting, cancellation));
        }

        StartCalls(cancellation);
    }

    void StartCalls(CancellationToken cancellation)
    {
        while (queue.Launch(steady.Now) is { } posting)
        {
            Start(() => Deliver(posting, cancellation));
        }
    }

    // On the scheduler of the loop: the thread pool in the bot, a seeded one where the order of all steps is simulated.
    void Start(Func<Task> work)
    {
        var task = Task.Factory.StartNew(
            work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).Unwrap();
        underWay.Add(task);
        _ = Report(task);
    }

    async Task Report(Task task)
    {
        await Task.WhenAny(task);
        Tell(() => underWay.Remove(task));
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
            queue.Add(posting with
            {
                CreatedAt = steady.Of(posting.CreatedAt),
                NotBefore = steady.Of(posting.NotBefore),
            });
        }
    }

    async Task WaitForWork(CancellationToken stopping)
    {
        // Whole milliseconds, rounded up: a timer takes a part of one for none, and would come back at once.
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var news = WaitForEvent(wake.Token);
        var pause = underWay.Count < CallsAtOnce && queue.NextTime() is { } next
            ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Clamp((next - steady.Now).TotalMilliseconds, 0, LongestWait.TotalMilliseconds)))
            : Timeout.InfiniteTimeSpan;
        var delay = Task.Delay(pause, time, wake.Token);
        await Task.WhenAny(news, delay);
        wake.Cancel();
    }

    // Awaited here, and not by AsTask, which would come back by way of the thread pool.
    async Task<bool> WaitForEvent(CancellationToken cancellation) => await events.Reader.WaitToReadAsync(cancellation);

    /// <summary>Records that a call is about to be made, so that after a crash nobody takes it for one that never was.</summary>
    async Task Record(Posting posting, CancellationToken cancellation)
    {
        try
        {
            var attempts = posting.Attempts + 1;
            var isStillWanted = await Persist(posting.Id, () => outbox.MarkSending(posting.Id, attempts, time.GetUtcNow()), cancellation);
            Tell(isStillWanted
                ? () => queue.Arm(posting.ChatId)
                : () => queue.Settle(posting.ChatId)); // Ended meanwhile: with its chat, or replaced by a newer one.
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The row stays as it is; the next start takes it up again.
        }
    }

    /// <summary>Makes one call and settles it. Nothing it meets may end the loop.</summary>
    async Task Deliver(Posting posting, CancellationToken cancellation)
    {
        try
        {
            var outcome = await sender.Send(posting.Call, cancellation);
            await Settle(posting with { Attempts = posting.Attempts + 1 }, outcome, cancellation);
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
                break;
            case SendOutcome.HeldBack held:
                await HoldBack(posting, held.Delay, now, cancellation);
                return;
            case SendOutcome.Unknown unknown when !posting.Call.MayRepeat:
                LogUnknown(posting.Id, unknown.Reason);
                await End(posting, PostingLoss.UnknownOutcome, unknown.Reason, now, cancellation);
                break;
            case SendOutcome.NotDone missed:
                if (await TryAgain(posting, missed.Reason, now, cancellation))
                {
                    return;
                }

                break;
            case SendOutcome.Refused refused:
                await GiveUp(posting, PostingLoss.Refused, refused.Reason, now, cancellation);
                break;
            case SendOutcome.ChatLost lost:
                LogChatLost(posting.ChatId, lost.Reason);
                var ended = await Persist(
                    posting.Id, () => outbox.GiveUpChat(posting.ChatId, lost.Reason, now), cancellation);
                Tell(() => queue.Drop(posting.ChatId, ended));
                break;
            case SendOutcome.Migrated migrated:
                LogMigrated(posting.ChatId, migrated.NewChatId);
                await Persist(posting.Id, () => outbox.Postpone(posting.Id, now, "the chat has a new id", now), cancellation);
                await Persist(posting.Id, () => outbox.MoveChat(posting.ChatId, migrated.NewChatId), cancellation);
                Tell(() => queue.Move(posting.ChatId, migrated.NewChatId));
                return;
        }

        outcomes.Settle(posting.Id, outcome);
    }

    /// <returns>Whether there is another attempt to come; false when the row was ended.</returns>
    async Task<bool> TryAgain(Posting posting, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        if (RetryPolicy.PauseBefore(posting, runStart, steady.Now, random) is not { } pause)
        {
            await GiveUp(posting, PostingLoss.Expired, reason, now, cancellation);
            return false;
        }

        LogFailed(posting.Id, posting.Attempts, reason);
        await Persist(posting.Id, () => outbox.Postpone(posting.Id, now + pause, reason, now), cancellation);
        Tell(() => queue.PutBack(posting with { NotBefore = steady.Now + pause }));
        return true;
    }

    async Task HoldBack(Posting posting, TimeSpan delay, DateTimeOffset now, CancellationToken cancellation)
    {
        LogHeldBack(posting.Id, delay.TotalSeconds);
        var until = steady.Now + delay; // From when Telegram said so, not from when that is recorded.
        await Persist(
            posting.Id,
            () => outbox.Postpone(posting.Id, now + delay, $"held back for {delay.TotalSeconds} s", now),
            cancellation);
        Tell(() => queue.HoldBack(posting with { NotBefore = until }, steady.Now));
    }

    Task GiveUp(Posting posting, PostingLoss loss, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        var level = loss == PostingLoss.Refused && TelegramFailure.IsNoFault(posting.Call, reason) ? LogLevel.Information : LogLevel.Error;
        LogGivenUp(level, posting.Id, posting.Attempts, reason);
        return End(posting, loss, reason, now, cancellation);
    }

    async Task End(Posting posting, PostingLoss loss, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        await Persist(posting.Id, () => outbox.GiveUp(posting.Id, loss, reason, now), cancellation);
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
                await Task.Delay(Backoff.After(failures, random), time, cancellation);
            }
        }
    }

    void Tell(Action happened) => events.Writer.TryWrite(happened);

    [LoggerMessage(LogLevel.Warning, "Telegram holds posting {Id} back for {Seconds} s.")]
    partial void LogHeldBack(long id, double seconds);

    [LoggerMessage(LogLevel.Warning, "Posting {Id} failed at attempt {Attempts} and is tried again: {Reason}")]
    partial void LogFailed(long id, int attempts, string reason);

    [LoggerMessage(LogLevel.Error, "Nobody knows whether posting {Id} was carried out, and it is not repeated: {Reason}")]
    partial void LogUnknown(long id, string reason);

    [LoggerMessage("Posting {Id} is given up after attempt {Attempts}: {Reason}")]
    partial void LogGivenUp(LogLevel level, long id, int attempts, string reason);

    [LoggerMessage(LogLevel.Information, "Chat {ChatId} cannot be reached any more: {Reason}")]
    partial void LogChatLost(long chatId, string reason);

    [LoggerMessage(LogLevel.Information, "Group {ChatId} is now the supergroup {NewChatId}.")]
    partial void LogMigrated(long chatId, long newChatId);

    [LoggerMessage(LogLevel.Error, "What became of posting {Id} could not be stored; trying again.")]
    partial void LogNotRecorded(Exception problem, long id);
}
