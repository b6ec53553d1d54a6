namespace TalksBot.Inbox;

/// <summary>A row of the inbox: an update as Telegram sent it.</summary>
/// <param name="UpdateId">Telegram's number of the update: the row's key.</param>
/// <param name="ChatId">Its chat, which decides its lane; 0 for none.</param>
/// <param name="Body">The whole update in JSON.</param>
sealed record ReceivedUpdate(long UpdateId, long ChatId, string Body);
