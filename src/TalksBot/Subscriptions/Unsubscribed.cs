using TalksBot.Inbox;

namespace TalksBot.Subscriptions;

/// <summary>A chat wants no more digests.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="At">When.</param>
sealed record Unsubscribed(long ChatId, DateTimeOffset At) : Change;
