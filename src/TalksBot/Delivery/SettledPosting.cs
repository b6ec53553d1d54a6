using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>What follows from the outcome of a call, once it is recorded.</summary>
/// <param name="Follow">What the queue does.</param>
/// <param name="IsFinal">Whether there is no other attempt to come.</param>
sealed record SettledPosting(Action<DeliveryQueue> Follow, bool IsFinal)
{
    /// <summary>Rows that were written with it, and are to be carried out too.</summary>
    public IReadOnlyList<Posting> Added { get; init; } = [];
}
