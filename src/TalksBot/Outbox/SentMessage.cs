namespace TalksBot.Outbox;

/// <summary>That a message went out: what Telegram's limits count.</summary>
/// <param name="ChatId">Where to.</param>
/// <param name="At">When.</param>
readonly record struct SentMessage(long ChatId, DateTimeOffset At);
