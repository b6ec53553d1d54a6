namespace TalksBot.Chats;

/// <summary>The button above an inline list: it opens the private chat with the bot.</summary>
/// <param name="Text">What it says.</param>
/// <param name="StartPayload">What comes with /start: 1 to 64 characters of <c>A-Za-z0-9_-</c>.</param>
sealed record InlineButton(string Text, string StartPayload);
