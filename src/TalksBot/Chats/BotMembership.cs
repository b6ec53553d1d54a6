namespace TalksBot.Chats;

/// <summary>The bot was added, removed, blocked, made an administrator or given other rights.</summary>
/// <param name="UpdateId">Telegram's number of the update.</param>
/// <param name="Chat">Where.</param>
/// <param name="From">Who did it.</param>
/// <param name="Before">What the bot was.</param>
/// <param name="After">What it is now.</param>
sealed record BotMembership(long UpdateId, Chat Chat, Person From, BotStanding Before, BotStanding After)
    : Incoming(UpdateId, Chat, From);
