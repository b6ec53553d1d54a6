namespace TalksBot.Chats;

/// <summary>An entry of an inline list.</summary>
/// <param name="Id">Its name, 1 to 64 bytes, different from the others'.</param>
/// <param name="Title">Its headline; plain text.</param>
/// <param name="Description">What stands below it; plain text.</param>
/// <param name="Html">The message that it becomes when chosen, in Telegram's HTML.</param>
sealed record InlineResult(string Id, string Title, string Description, string Html);
