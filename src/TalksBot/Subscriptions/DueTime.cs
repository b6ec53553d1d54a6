using NodaTime;

namespace TalksBot.Subscriptions;

/// <summary>When a digest is due.</summary>
/// <param name="At">The instant.</param>
/// <param name="Day">The local date at that instant.</param>
/// <param name="Passed">
/// The dates on which the schedule has one before, which is left out because its local day has had a digest.
/// </param>
sealed record DueTime(Instant At, LocalDate Day, IReadOnlyList<LocalDate> Passed);
