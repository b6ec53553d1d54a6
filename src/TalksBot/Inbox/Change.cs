namespace TalksBot.Inbox;

/// <summary>
/// What an update changes in what the bot keeps, as a value: a feature returns it, and it is written in the transaction
/// that marks the update done. Each kind stands beside its feature, its SQL in the storage.
/// </summary>
abstract record Change;
