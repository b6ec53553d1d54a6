namespace TalksBot.Chats;

/// <summary>An update that concerns the bot, read out of Telegram's form: what features handle.</summary>
/// <param name="UpdateId">Telegram's number of the update.</param>
/// <param name="Chat">Where it happened.</param>
/// <param name="From">Who did it.</param>
abstract record Incoming(long UpdateId, Chat Chat, Person From);
