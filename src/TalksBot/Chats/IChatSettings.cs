namespace TalksBot.Chats;

/// <summary>
/// What chats have chosen. It changes by <see cref="SettingsChanged"/>, and outlives the bot's removal
/// (<see cref="ChatSuspended"/>, <see cref="ChatResumed"/>) for a while.
/// </summary>
interface IChatSettings
{
    /// <summary>A chat's choices; the defaults for a chat that made none.</summary>
    ChatSettings Get(long chatId);

    /// <summary>Whether the bot is in a chat, as far as is known.</summary>
    ChatPresence PresenceOf(long chatId);

    /// <summary>Deletes what chats have chosen from which the bot was gone by then.</summary>
    /// <param name="before">The time; see <see cref="ChatSettings.KeptAfterRemoval"/>.</param>
    /// <returns>How many chats were forgotten.</returns>
    Task<int> DeleteSuspended(DateTimeOffset before);
}
