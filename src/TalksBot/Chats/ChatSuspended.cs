using TalksBot.Inbox;

namespace TalksBot.Chats;

/// <summary>The bot was removed from a chat, or blocked: nothing is sent there on a schedule until it is back.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="At">When.</param>
sealed record ChatSuspended(long ChatId, DateTimeOffset At) : Change;
