using TalksBot.Inbox;

namespace TalksBot.Chats;

/// <summary>The bot is in a group, for the first time or again, or a person lets it write again.</summary>
/// <param name="Chat">The chat. A group is remembered from now on; of a person nothing is kept that was not there.</param>
sealed record ChatResumed(Chat Chat) : Change;
