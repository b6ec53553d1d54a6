namespace TalksBot.Operations;

/// <summary>What those who look after the bot want to know of what it keeps.</summary>
interface IBookkeeping
{
    /// <summary>What waits now.</summary>
    Backlog ReadBacklog();

    /// <summary>Writes the time and reads it back: the proof that both can be done. The task completes once it is on disk.</summary>
    /// <returns>What was read.</returns>
    Task<DateTimeOffset> Beat(DateTimeOffset now);
}
