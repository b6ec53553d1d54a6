namespace TalksBot.Benchmarks.Simulation;

/// <summary>
/// One simulation: people, a Telegram, a disk and a clock, all drawn from a seed, and the bot between them, which is killed
/// between any two steps or asked to stop, and started again.
/// </summary>
sealed class SimulationRun : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromHours(3);

    // Twice of it is less than the two days for which the inbox knows an update again.
    static readonly TimeSpan MostWrong = TimeSpan.FromHours(20);

    readonly SimulatedClock clock = new();
    readonly Random random;
    readonly Odds odds;
    readonly Observations seen;
    readonly SimulatedLog log;
    readonly UpdateFeed feed;
    readonly SimulatedChat[] chats;
    readonly SimulatedPeople people;
    readonly SimulatedDatabase database = new();
    readonly PlantedBug bug;
    readonly int seed;
    SimulatedBot? bot;
    SimulatedTelegram? telegram;
    TimeSpan displacement;
    int crashes;
    int stops;

    SimulationRun(int seed, PlantedBug bug)
    {
        this.seed = seed;
        this.bug = bug;
        random = new Random(seed);
        odds = new Odds(random);
        seen = new Observations(clock);
        log = new SimulatedLog(clock);
        feed = new UpdateFeed(clock, odds);
        chats = [.. Enumerable.Range(1, 2 + odds.Below(5)).Select(number => new SimulatedChat(number % 2 == 0 ? -number : number))];
        people = new SimulatedPeople(clock, odds, feed, chats);
    }

    /// <summary>Runs a simulation to its end.</summary>
    /// <param name="seed">What it is drawn from.</param>
    /// <param name="bug">What is planted into the bot.</param>
    public static SimulationResult Of(int seed, PlantedBug bug = PlantedBug.None)
    {
        // Continuations must come back to the seeded scheduler, and to no context of the caller's.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            using var run = new SimulationRun(seed, bug);
            return run.Run();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        bot?.Dispose();
        database.Dispose();
    }

    SimulationResult Run()
    {
        var end = people.Plan();
        clock.After(end + TimeSpan.FromMinutes(2), () => odds.AreOver = true);
        SetClockAgain();
        Start();
        while (!IsFinished())
        {
            if (bot is { HasStopped: true })
            {
                StartAgain();
            }
            else if (bot is { Scheduler.IsIdle: false })
            {
                if (odds.Strikes(odds.Crash))
                {
                    EndBot();
                }
                else
                {
                    bot.Scheduler.Step();
                }
            }
            else if (!clock.MoveToNext())
            {
                seen.Wrong("the bot stopped");
                break;
            }
        }

        Promises.Check(people, seen);
        return new SimulationResult(
            seed, seen.Violations, people.Questions.Count, seen.Calls, crashes, stops, seen.UnknownOutcomes, seen.Duplicates, log.Lines);
    }

    bool IsFinished()
    {
        if (clock.Elapsed > Patience)
        {
            seen.Wrong("the bot never came to an end");
            return true;
        }

        return odds.AreOver && bot is { Scheduler.IsIdle: true, IsStopping: false } && feed.Waiting == 0 && database.IsQuiet;
    }

    void Start()
    {
        telegram = new SimulatedTelegram(clock, odds, seen, feed, chats, bug);
        bot = new SimulatedBot(random.Next(), database.ConnectionString, telegram, clock, new SimulatedDisk(clock, odds), seen, log, bug);
        bot.Start();
    }

    // As often as it dies it is asked to stop, and may even die while it does.
    void EndBot()
    {
        if (bot!.IsStopping || odds.Below(2) == 0)
        {
            Kill();
        }
        else
        {
            bot.Stop();
            stops++;
        }
    }

    void StartAgain()
    {
        bot!.Dispose();
        bot = null;
        feed.HangUp();
        clock.After(odds.Between(200, 20_000), Start);
    }

    void Kill()
    {
        bot!.Dispose();
        bot = null;
        telegram!.IsHungUp = true;
        crashes++;
        ForgetWhatItForgot(seen.Crashed());
        feed.HangUp();
        clock.After(odds.Between(200, 20_000), Start);
    }

    // What Telegram told it, and it had not yet written down, it cannot know any more.
    void ForgetWhatItForgot(IReadOnlyCollection<string> inFlight)
    {
        foreach (var chat in chats.Where(chat => inFlight.Any(text => seen.WentTo(text) == chat)))
        {
            chat.HeldUntil = TimeSpan.Zero;
            chat.RefusedForGood.Clear();
        }
    }

    void SetClockAgain()
    {
        // What is on disk is by the clock, so that a restart after a jump knows less: each is simulated by itself.
        if (odds.Crash == 0 && odds.Strikes(odds.ClockJump))
        {
            var displaced = odds.Between(-MostWrong.TotalMilliseconds, MostWrong.TotalMilliseconds);
            clock.Jump(displaced - displacement);
            displacement = displaced;
        }

        if (!odds.AreOver)
        {
            clock.After(TimeSpan.FromMinutes(1), SetClockAgain);
        }
    }
}
