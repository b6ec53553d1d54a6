using TalksBot.Inbox;

namespace TalksBot.Chats;

/// <summary>A chat has another id from now on: all that is kept of it moves.</summary>
/// <param name="FromChatId">What it was.</param>
/// <param name="ToChatId">What it is.</param>
sealed record ChatMoved(long FromChatId, long ToChatId) : Change;
