namespace TalksBot.Chats;

/// <summary>A group became a supergroup, which has another id.</summary>
/// <param name="UpdateId">Telegram's number of the update.</param>
/// <param name="Chat">The group that was.</param>
/// <param name="From">Who upgraded it.</param>
/// <param name="NewChatId">The supergroup.</param>
sealed record GroupUpgrade(long UpdateId, Chat Chat, Person From, long NewChatId) : Incoming(UpdateId, Chat, From);
