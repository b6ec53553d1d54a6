namespace TalksBot.Chats;

/// <summary>One of a group's administrators.</summary>
/// <param name="PersonId">Telegram's user id; the bot's own, if it is one of them.</param>
/// <param name="Rights">What they may do.</param>
sealed record GroupAdministrator(long PersonId, MemberRights Rights);
