using TalksBot.Inbox;

namespace TalksBot.Pins;

/// <summary>A moderator has an answer unpinned; Telegram is asked for it in the same reaction.</summary>
/// <param name="ChatId">The group.</param>
/// <param name="MessageId">The pinned message.</param>
sealed record AnswerUnpinned(long ChatId, int MessageId) : Change;
