namespace TalksBot.Digests;

/// <summary>What a chat's last digest told.</summary>
interface IDigestHistory
{
    /// <summary>
    /// The last batch of arrived sentences that a subscribed chat's last digest told of, and when that was due;
    /// <see langword="null"/> for a chat that has no subscription or had no digest yet.
    /// </summary>
    (long Batch, DateTimeOffset Due)? LastOf(long chatId);
}
