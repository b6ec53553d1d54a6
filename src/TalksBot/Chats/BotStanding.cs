namespace TalksBot.Chats;

/// <summary>What the bot is in a chat.</summary>
/// <param name="IsIn">Whether it is in the chat; in a private chat, whether the person lets it write.</param>
/// <param name="IsAdministrator">Whether it is an administrator.</param>
/// <param name="MayPin">Whether it may pin messages there.</param>
sealed record BotStanding(bool IsIn, bool IsAdministrator, bool MayPin);
