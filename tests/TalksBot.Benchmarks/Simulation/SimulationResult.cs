namespace TalksBot.Benchmarks.Simulation;

/// <summary>What one simulation came to.</summary>
/// <param name="Seed">What it was drawn from; the same seed comes to the same.</param>
/// <param name="Violations">The promises that were broken, with the time of the simulation.</param>
/// <param name="Questions">How many questions were asked.</param>
/// <param name="Calls">How many calls were carried out.</param>
/// <param name="Crashes">How often the bot was killed.</param>
/// <param name="Stops">How often it was asked to stop.</param>
/// <param name="UnknownOutcomes">Of how many calls nobody could know the outcome.</param>
/// <param name="Duplicates">How many messages arrived again.</param>
/// <param name="Log">What the bot logged.</param>
sealed record SimulationResult(
    int Seed, IReadOnlyList<string> Violations, int Questions, int Calls, int Crashes, int Stops, int UnknownOutcomes, int Duplicates,
    IReadOnlyList<string> Log);
