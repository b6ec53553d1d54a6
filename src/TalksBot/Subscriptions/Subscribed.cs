using TalksBot.Inbox;

namespace TalksBot.Subscriptions;

/// <summary>A chat subscribes, or changes when its digest comes.</summary>
/// <param name="Subscription">The subscription from now on; the message that is pinned, and what was chosen beside, stay.</param>
sealed record Subscribed(Subscription Subscription) : Change;
