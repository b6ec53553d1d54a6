using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TalksBot.Chats;
using TalksBot.Delivery;
using TalksBot.Membership;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Receiving;
using TalksBot.Routing;
using TalksBot.Storage;
using TalksBot.Subscriptions;
using Telegram.Bot;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>
/// The bot from polling to delivery, as it is, on a scheduler of its own. Only its features are others: what matters here is
/// that they are answered, not what.
/// </summary>
sealed class SimulatedBot(
    int seed, string database, ITelegramBotClient telegram, SimulatedClock clock, SimulatedDisk disk, Observations seen, SimulatedLog log,
    PlantedBug bug) : IDisposable
{
    readonly CancellationTokenSource stopping = new();

    /// <summary>What runs it. To kill the bot, it is simply not stepped any more.</summary>
    public SeededScheduler Scheduler { get; } = new(new Random(seed));

    /// <summary>Starts it.</summary>
    public void Start() => _ = Scheduler.Start(RunToTheEnd);

    /// <summary>Whether it was asked to stop.</summary>
    public bool IsStopping => stopping.IsCancellationRequested;

    /// <summary>Whether it has done so.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Asks it to stop, as Ctrl+C does; it finishes what is under way.</summary>
    public void Stop() => stopping.Cancel();

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    async Task RunToTheEnd()
    {
        try
        {
            await Run(stopping.Token);
            HasStopped = true;
        }
        catch (Exception problem)
        {
            seen.Wrong($"the bot fell over: {problem}");
        }
    }

    async Task Run(CancellationToken stop)
    {
        var random = new Random(seed);
        var opened = Database.Attach(database);
        var inbox = new SimulatedInbox(new SqliteInbox(opened), disk, seen, bug);
        var outbox = new SimulatedOutbox(new SqliteOutbox(opened), disk, seen, bug);
        var identity = new BotIdentitySource();
        identity.Set(new BotIdentity(7, "bot"));
        var limits = new DeliveryOptions();
        if (bug == PlantedBug.LimitOffByOne)
        {
            limits.MessagesPerSecondPerChat = 2;
        }

        var steady = new SteadyTime(clock);
        var digests = new DigestMetrics(Meters);
        var late = new LateDigests(
            new SqliteSubscriptions(opened), digests, Options.Create(new DigestOptions()), clock, log.Of<LateDigests>());
        var settlement = new PostingSettlement(outbox, late, Metrics, digests, steady, clock, random, log.Of<PostingSettlement>());
        var delivery = new DeliveryWorker(
            outbox,
            identity,
            new TelegramSender(telegram, new SqliteQuestionLog(opened), new NoDigests(), new NoReports(), log.Of<TelegramSender>()),
            settlement, Options.Create(limits), steady, clock);
        var intake = new UpdateIntake(inbox, new InlineLane(), new ReceivingMetrics(Meters), clock, log.Of<UpdateIntake>());
        var handler = new UpdateHandler(
            identity, Features, inbox, outbox, delivery, new ButtonAnswers(telegram, log.Of<ButtonAnswers>()),
            new QuestionMetrics(Meters), clock, random,
            log.Of<UpdateHandler>());
        var perseverance = new Perseverance(clock, random, new Lifetime(), new ExitStatus(), log.Of<Perseverance>());
        await delivery.Load();
        var polling = new PollingWorker(
            telegram,
            new BotIdentification(telegram, identity, perseverance, log.Of<BotIdentification>()),
            intake,
            perseverance,
            log.Of<PollingWorker>());
        Task[] workers =
        [
            delivery.Run(stop), new RoutingWorker(intake, handler, log.Of<RoutingWorker>()).Run(stop), polling.Run(stop),
        ];
        await await Task.WhenAny(workers); // One that falls over is heard of at once.
        await Task.WhenAll(workers);
        await opened.DisposeAsync();
    }

    static IMeterFactory Meters { get; } =
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    static DeliveryMetrics Metrics { get; } = new(Meters);

    static Routes Features { get; } = new(
    [
        Route.OnCommand("ask", message => Reaction.Of(Answer(message))),
        Route.OnCommand("pin", message => Reaction.Of(Answer(message), new PinMessage(message.Chat.Id, message.MessageId, IsSilent: true))),
        Route.OnCommand("digest", message => Reaction.Of(Digests(message.Text.Split(' ')))),
        Route.On<GroupUpgrade>(MembershipHandler.Move),
    ],
    _ => throw new InvalidOperationException("A feature of the simulation failed."));

    static SendText Answer(IncomingMessage message) =>
        new(message.Chat.Id, null, $"answer {message.Text}", message.MessageId, null);

    static IEnumerable<SendText> Digests(string[] numberAndChats) => numberAndChats.Skip(1).Select(chat =>
        new SendText(long.Parse(chat, System.Globalization.CultureInfo.InvariantCulture), null, $"digest {numberAndChats[0]} for {chat}", null, null)
        {
            Kind = PostingKind.Digest,
        });

    // Digests are texts here: what matters is how they are sent.
    sealed class NoDigests : IDigestWriter
    {
        public bool HasNews(DigestSpan span) => throw new NotSupportedException("Nothing asks for news here.");

        public IReadOnlyList<MessagePart> Write(long chatId, DigestSpan span) => throw new NotSupportedException("No digest is sent here.");
    }

    sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => throw new InvalidOperationException("The simulated bot wants to stop, which nothing asks of it.");
    }
}
