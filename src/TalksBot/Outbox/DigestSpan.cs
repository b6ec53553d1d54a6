namespace TalksBot.Outbox;

/// <summary>What a digest is about: the same for all chats of one language whose last digests were of the same time.</summary>
/// <param name="Language">The language that it is written in, ISO 639-1.</param>
/// <param name="AfterBatch">The last batch of arrived sentences that the chat's digest before told of.</param>
/// <param name="UpToBatch">The last batch of arrived sentences that this one tells of.</param>
/// <param name="Since">When the digest before was due, or where the first one begins, by the chat's clocks: readers are told its date.</param>
/// <param name="Until">When this one is due, by the same clocks.</param>
sealed record DigestSpan(string Language, long AfterBatch, long UpToBatch, DateTimeOffset Since, DateTimeOffset Until);
