using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TalksBot.Operations;
using TalksBot.Outbox;
using TalksBot.Receiving;

namespace TalksBot.Delivery;

/// <summary>
/// Drains the outbox within Telegram's limits. One loop owns the queue; calls run beside it, one a chat, and report back
/// to the loop.
/// </summary>
sealed class DeliveryWorker(
    IOutbox outbox,
    BotIdentitySource identity,
    TelegramSender sender,
    PostingSettlement settlement,
    IOptions<DeliveryOptions> options,
    SteadyTime steady,
    TimeProvider time) : BackgroundService
{
    const int CallsAtOnce = 64;

    // Within the host's 5 s: a call under way may finish, and its outcome be recorded.
    static readonly TimeSpan LastCalls = TimeSpan.FromSeconds(4);

    // Timers bear no more than 49 days, and a clock that was set wrong may ask for years.
    static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // The loop itself never waits for anybody: it answers a call at once, whatever it is busy with.
    static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(30);

    readonly DeliveryQueue queue = new(new SendLimits(options.Value));
    readonly Channel<Action> events = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    readonly HashSet<Task> underWay = [];
    readonly AwaitedOutcomes outcomes = new(time);
    Task? news;
    volatile bool isRunning;

    /// <summary>Whether the loop answers when it is called on.</summary>
    public LoopPulse Pulse { get; } = new(time);

    /// <summary>Calls on the loop, which may be waiting in peace; one that does not answer in 30 s hangs.</summary>
    public void Call()
    {
        if (isRunning && !Pulse.IsExpected)
        {
            Pulse.Expect(LongestRound);
            Tell(Pulse.Rest);
        }
    }

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
        var runStart = time.GetUtcNow();
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
        using var deadline = stopping.Register(() =>
        {
            calls.CancelAfter(LastCalls);
            Tell(() => { }); // Wakes the loop.
        });
        try
        {
            // Until Telegram has told who the bot is, nothing can be sent: the token may be wrong.
            await identity.Get(stopping);
            isRunning = true;
            while (!stopping.IsCancellationRequested)
            {
                StartWork(calls.Token);
                await WaitForWork();
                HearEvents();
            }

            isRunning = false;

            // What the last handlers decided goes out as far as the limits let it.
            StartWork(calls.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped before Telegram could be reached: everything waits for the next start.
        }

        while (underWay.Count > 0)
        {
            await NextEvent(); // Each of them tells when it is done.
            HearEvents();
            StartCalls(calls.Token);
        }

        foreach (var posting in queue.Armed)
        {
            await settlement.Release(posting); // Else the next start would take it for one whose outcome is unknown.
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

    async Task WaitForWork()
    {
        // Whole milliseconds, rounded up: a timer takes a part of one for none, and would come back at once.
        var pause = underWay.Count < CallsAtOnce && queue.NextTime() is { } next
            ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Clamp((next - steady.Now).TotalMilliseconds, 0, LongestWait.TotalMilliseconds)))
            : Timeout.InfiniteTimeSpan;
        using var over = new CancellationTokenSource();
        await Task.WhenAny(NextEvent(), Task.Delay(pause, time, over.Token));
        over.Cancel();
    }

    // One wait at a time, which goes on from one round of the loop to the next.
    Task NextEvent() => news is { IsCompleted: false } ? news : news = WaitForEvent();

    // Awaited here, and not by AsTask, which would come back by way of the thread pool.
    async Task WaitForEvent() => await events.Reader.WaitToReadAsync();

    /// <summary>Records that a call is about to be made, so that after a crash nobody takes it for one that never was.</summary>
    async Task Record(Posting posting, CancellationToken cancellation)
    {
        try
        {
            Tell(await settlement.Begin(posting, cancellation)
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
        using var step = Tracing.BeginFrom("send", posting.Origin)?
            .SetTag(Tracing.PostingId, posting.Id).SetTag(Tracing.UpdateId, posting.UpdateId).SetTag("talksbot.call", posting.Call.GetType().Name);
        try
        {
            var outcome = await sender.Send(posting.Call, cancellation);
            step?.SetTag("talksbot.outcome", outcome.GetType().Name);
            var answered = steady.Now;
            Tell(() => queue.Answer(posting.ChatId, answered));
            var settled = await settlement.Settle(posting with { Attempts = posting.Attempts + 1 }, outcome, cancellation);
            Tell(() =>
            {
                settled.Follow(queue);
                Add(settled.Added);
            });
            if (settled.IsFinal)
            {
                outcomes.Settle(posting.Id, outcome);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The row stays as it is; the next start takes it up again as one of unknown outcome.
        }
    }

    void Tell(Action happened) => events.Writer.TryWrite(happened);
}
