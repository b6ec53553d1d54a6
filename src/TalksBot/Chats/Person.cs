namespace TalksBot.Chats;

/// <summary>Who wrote a message or pressed a button.</summary>
/// <param name="Id">Telegram's user id.</param>
/// <param name="FirstName">The name that the person shows; untrusted text.</param>
/// <param name="LanguageCode">The IETF language tag of the person's Telegram, when Telegram tells it.</param>
sealed record Person(long Id, string FirstName, string? LanguageCode);
