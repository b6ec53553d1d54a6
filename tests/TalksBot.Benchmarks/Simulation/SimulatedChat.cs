namespace TalksBot.Benchmarks.Simulation;

/// <summary>A chat at the simulated Telegram.</summary>
/// <param name="id">Its id; negative for a group.</param>
sealed class SimulatedChat(long id)
{
    /// <summary>Its id; another one after a group became a supergroup.</summary>
    public long Id { get; set; } = id;

    /// <summary>The id that it had before, or 0.</summary>
    public long FormerId { get; set; }

    /// <summary>Whether the bot was blocked or thrown out.</summary>
    public bool HasLeft { get; set; }

    /// <summary>What was refused with 403, as the bot was told.</summary>
    public HashSet<string> RefusedForGood { get; } = [];

    /// <summary>Until when calls to it are refused with 429, as the bot was told.</summary>
    public TimeSpan HeldUntil { get; set; }

    /// <summary>When messages arrived, carried out or not.</summary>
    public List<TimeSpan> Arrivals { get; } = [];

    /// <summary>The texts of the messages that were carried out, in order.</summary>
    public List<string> Messages { get; } = [];
}
