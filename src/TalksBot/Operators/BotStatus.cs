using TalksBot.Operations;

namespace TalksBot.Operators;

/// <summary>How the bot stands.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Uptime">How long it has been running.</param>
/// <param name="Articles">Articles that are served.</param>
/// <param name="Sentences">Their sentences.</param>
/// <param name="SinceContact">How long ago Telegram was last heard of, or <see langword="null"/> for never.</param>
/// <param name="Backlog">What waits.</param>
/// <param name="MemoryBytes">What the process holds in memory.</param>
/// <param name="Now">The time all this is of.</param>
sealed record BotStatus(
    string Version, TimeSpan Uptime, int Articles, int Sentences, TimeSpan? SinceContact, Backlog Backlog, long MemoryBytes,
    DateTimeOffset Now);
