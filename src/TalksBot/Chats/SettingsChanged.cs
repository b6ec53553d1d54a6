using TalksBot.Inbox;

namespace TalksBot.Chats;

/// <summary>A chat has chosen.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Settings">All that it has chosen by now.</param>
sealed record SettingsChanged(long ChatId, ChatSettings Settings) : Change;
