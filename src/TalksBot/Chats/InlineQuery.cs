namespace TalksBot.Chats;

/// <summary>What somebody is typing behind the bot's name, in whatever chat.</summary>
/// <param name="Id">Telegram's number of it.</param>
/// <param name="From">Who types.</param>
/// <param name="Text">What was typed so far, trimmed; may be empty.</param>
/// <param name="Offset">Where the wanted page begins, as an answer told it; empty for the first.</param>
/// <param name="ReceivedAt">When the bot got it.</param>
sealed record InlineQuery(string Id, Person From, string Text, string Offset, DateTimeOffset ReceivedAt);
