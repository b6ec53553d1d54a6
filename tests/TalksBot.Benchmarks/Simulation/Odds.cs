namespace TalksBot.Benchmarks.Simulation;

/// <summary>How likely things go wrong in one simulation, drawn from its seed: some are calm, some are not.</summary>
sealed class Odds
{
    readonly Random random;

    /// <summary>Draws them.</summary>
    public Odds(Random random)
    {
        this.random = random;
        Crash = Draw(.004);
        Busy = Draw(.08);
        ServerError = Draw(.15);
        BreakBefore = Draw(.08);
        BreakAfter = Draw(.12);
        NoConnection = Draw(.08);
        Flood = Draw(.08);
        Slow = Draw(.1);
        Twice = Draw(.15);
        Swapped = Draw(.15);
        ClockJump = Draw(.3);
    }

    /// <summary>Whether things still go wrong. At the end they do not, so that what is left can be finished.</summary>
    public bool AreOver { get; set; }

    /// <summary>The process dies between two steps.</summary>
    public double Crash { get; }

    /// <summary>The database is busy, or the disk full, for one commit.</summary>
    public double Busy { get; }

    /// <summary>Telegram answers 5xx, with JSON or a page of HTML.</summary>
    public double ServerError { get; }

    /// <summary>The connection breaks or the time runs out before the call has an effect.</summary>
    public double BreakBefore { get; }

    /// <summary>The same, after the effect.</summary>
    public double BreakAfter { get; }

    /// <summary>No connection comes about.</summary>
    public double NoConnection { get; }

    /// <summary>429.</summary>
    public double Flood { get; }

    /// <summary>A call takes seconds.</summary>
    public double Slow { get; }

    /// <summary>An update is given out again after it was confirmed.</summary>
    public double Twice { get; }

    /// <summary>Two updates arrive in the other order.</summary>
    public double Swapped { get; }

    /// <summary>The machine's clock is set, once in a minute.</summary>
    public double ClockJump { get; }

    /// <summary>Whether something happens this time.</summary>
    public bool Strikes(double probability) => !AreOver && random.NextDouble() < probability;

    /// <summary>A time between two.</summary>
    public TimeSpan Between(double leastMilliseconds, double mostMilliseconds) =>
        TimeSpan.FromMilliseconds(leastMilliseconds + random.NextDouble() * (mostMilliseconds - leastMilliseconds));

    /// <summary>A number below a bound.</summary>
    public int Below(int bound) => random.Next(bound);

    // In a third of the simulations a thing never happens, so that others are seen by themselves.
    double Draw(double most) => random.Next(3) == 0 ? 0 : random.NextDouble() * most;
}
