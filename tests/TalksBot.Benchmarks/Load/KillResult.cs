namespace TalksBot.Benchmarks.Load;

/// <summary>What a run with kills came to.</summary>
/// <param name="Kills">How often the process was killed.</param>
/// <param name="Asked">How many questions were asked.</param>
/// <param name="Lost">How many of them were never answered, or have an answer that was given up.</param>
/// <param name="Messages">How many messages arrived.</param>
/// <param name="Duplicates">How many of these had arrived before.</param>
/// <param name="InFlight">How many calls were in flight at the kills: begun by the books, and their outcome not in them.</param>
/// <param name="Leaks">How many printed lines held the token.</param>
/// <param name="Took">How long it took.</param>
sealed record KillResult(
    int Kills, int Asked, int Lost, int Messages, int Duplicates, int InFlight, int Leaks, TimeSpan Took)
{
    /// <summary>Whether nothing was lost, nothing leaked, and nothing came twice but what nobody could know of.</summary>
    public bool IsKept => Lost == 0 && Leaks == 0 && Duplicates <= InFlight;
}
