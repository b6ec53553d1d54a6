namespace TalksBot.Benchmarks.Soak;

/// <summary>What the bot held at the end of a week.</summary>
/// <param name="Asked">The questions of the week.</param>
/// <param name="Unanswered">How many of them had no answer.</param>
/// <param name="Memory">Managed memory after a full collection, in bytes.</param>
/// <param name="Database">The database with its journal, in bytes.</param>
sealed record SoakWeek(int Asked, int Unanswered, long Memory, long Database);
