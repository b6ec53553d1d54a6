namespace TalksBot.Chats;

/// <summary>Who the bot is, as getMe tells it.</summary>
/// <param name="Id">The bot's user id.</param>
/// <param name="Username">Its username without the at sign.</param>
sealed record BotIdentity(long Id, string Username);
