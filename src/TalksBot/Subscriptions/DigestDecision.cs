using NodaTime;
using TalksBot.Outbox;

namespace TalksBot.Subscriptions;

/// <summary>What was decided on a digest that was due, and when the next one is.</summary>
/// <param name="Subscription">The subscription as it was when this was decided; if it has changed since, nothing happens.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Day">The local date that it was due on.</param>
/// <param name="NextDueAt">When the next one is due.</param>
/// <param name="Digest">What goes to the outbox; <see langword="null"/> unless it is claimed.</param>
sealed record DigestDecision(
    Subscription Subscription, DigestOutcome Outcome, LocalDate Day, DateTimeOffset NextDueAt, SendDigest? Digest = null)
{
    /// <summary>The last local date that the decision is about: <see cref="Day"/>, or later when several were missed.</summary>
    public LocalDate ThroughDay { get; init; } = Day;

    /// <summary>Further dates of the schedule that are left out because their local day has had a digest.</summary>
    public IReadOnlyList<LocalDate> Passed { get; init; } = [];
}
