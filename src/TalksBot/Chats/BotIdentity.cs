namespace TalksBot.Chats;

/// <summary>Who the bot is, as getMe tells it.</summary>
/// <param name="Id">The bot's user id.</param>
/// <param name="Username">Its username without the at sign.</param>
/// <param name="ReadsAllMessages">
/// Whether privacy mode is off: else it sees in groups only what turns to it, unless it is an administrator.
/// </param>
sealed record BotIdentity(long Id, string Username, bool ReadsAllMessages = false);
