using TalksBot.Knowledge;
using TalksBot.Operations;
using TalksBot.Receiving;

namespace TalksBot.Operators;

/// <summary>Looks how the bot stands.</summary>
sealed class StatusReading(IBookkeeping bookkeeping, KnowledgeBase knowledge, UpdateIntake intake, TimeProvider time)
{
    readonly long startedAt = time.GetTimestamp();

    /// <summary>How it stands now.</summary>
    public BotStatus Now() => new(
        Telemetry.Version,
        time.GetElapsedTime(startedAt),
        knowledge.Articles.Count,
        knowledge.Articles.Sum(article => article.Sentences),
        intake.Contact.Age,
        bookkeeping.ReadBacklog(),
        Environment.WorkingSet,
        time.GetUtcNow());
}
