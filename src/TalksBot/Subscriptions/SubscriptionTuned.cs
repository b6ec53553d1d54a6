using TalksBot.Inbox;

namespace TalksBot.Subscriptions;

/// <summary>A chat has chosen how its digest comes.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="IsAlways">Whether it comes, too, when nothing is new.</param>
/// <param name="IsPinned">Whether it is pinned.</param>
sealed record SubscriptionTuned(long ChatId, bool IsAlways, bool IsPinned) : Change;
