namespace TalksBot.Chats;

/// <summary>What chats have chosen. It changes by <see cref="SettingsChanged"/>.</summary>
interface IChatSettings
{
    /// <summary>A chat's choices; the defaults for a chat that made none.</summary>
    ChatSettings Get(long chatId);
}
