using TalksBot.Outbox;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>What was seen of a simulation: what arrived where and when, and what must not have happened.</summary>
sealed class Observations(SimulatedClock clock)
{
    readonly Dictionary<string, int> done = [];
    readonly Dictionary<string, int> unknown = [];
    readonly Dictionary<long, string> texts = [];
    readonly HashSet<long> inFlight = [];
    readonly Dictionary<string, SimulatedChat> destinations = [];
    readonly List<TimeSpan> arrivals = [];
    int messages;

    /// <summary>What must not have happened.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>How many calls were carried out.</summary>
    public int Calls => arrivals.Count;

    /// <summary>How many outcomes nobody could know.</summary>
    public int UnknownOutcomes => unknown.Values.Sum();

    /// <summary>How many messages arrived more than once.</summary>
    public int Duplicates => done.Values.Sum(times => times - 1);

    /// <summary>Notes something that must not happen.</summary>
    public void Wrong(string what) => Violations.Add($"{clock.Elapsed:mm\\:ss\\.fff} {what}");

    /// <summary>A row of the outbox was written.</summary>
    public void Wrote(Posting posting) => texts[posting.Id] = TextOf(posting.Call);

    /// <summary>The bot is about to make a call.</summary>
    public void Begun(long postingId) => inFlight.Add(postingId);

    /// <summary>As far as the bot is concerned, what became of the call is recorded.</summary>
    public void Ended(long postingId) => inFlight.Remove(postingId);

    /// <summary>The bot died: of what is in flight nobody can know what becomes.</summary>
    /// <returns>What was in flight.</returns>
    public IReadOnlyCollection<string> Crashed()
    {
        var lost = inFlight.Select(id => texts[id]).ToList();
        lost.ForEach(Unknown);
        inFlight.Clear();
        return lost;
    }

    /// <summary>A call arrived, carried out or not.</summary>
    public void Called(SimulatedChat chat, string text) => destinations[text] = chat;

    /// <summary>Where a call went, or <see langword="null"/> when it never arrived.</summary>
    public SimulatedChat? WentTo(string text) => destinations.GetValueOrDefault(text);

    /// <summary>How a call is known here, and at the simulated Telegram.</summary>
    public static string TextOf(BotCall call) => call switch
    {
        SendText send => send.Html,
        PinMessage pin => $"pin {pin.MessageId}",
        _ => throw new NotSupportedException($"No {call.GetType().Name} is simulated."),
    };

    /// <summary>Nobody can know what became of a call.</summary>
    public void Unknown(string text) => unknown[text] = unknown.GetValueOrDefault(text) + 1;

    /// <summary>A call was carried out.</summary>
    /// <returns>The number of the message.</returns>
    public int Done(SimulatedChat chat, string text, bool isMessage)
    {
        done[text] = done.GetValueOrDefault(text) + 1;
        Limit(arrivals, 30, TimeSpan.FromSeconds(1), "in all");
        if (!isMessage)
        {
            return 0;
        }

        chat.Messages.Add(text);
        Limit(chat.Arrivals, 4, TimeSpan.FromSeconds(2), $"in chat {chat.Id}"); // Three in a burst, then one a second.
        if (chat.Id < 0)
        {
            Within(chat.Arrivals, 20, TimeSpan.FromMinutes(1), $"in group {chat.Id}");
        }

        return ++messages;
    }

    /// <summary>How often something was carried out.</summary>
    public int Times(string text) => done.GetValueOrDefault(text);

    /// <summary>How many of its outcomes are unknown.</summary>
    public int UnknownTimes(string text) => unknown.GetValueOrDefault(text);

    void Limit(List<TimeSpan> times, int most, TimeSpan window, string where)
    {
        times.Add(clock.Elapsed);
        Within(times, most, window, where);
    }

    void Within(List<TimeSpan> times, int most, TimeSpan window, string where)
    {
        if (times.Count > most && times[^1] - times[^(most + 1)] < window)
        {
            Wrong($"more than {most} calls in {window.TotalSeconds} s {where}");
        }
    }
}
