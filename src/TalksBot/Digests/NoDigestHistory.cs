namespace TalksBot.Digests;

/// <summary>The history where no chat can subscribe.</summary>
sealed class NoDigestHistory : IDigestHistory
{
    /// <inheritdoc/>
    public (long Batch, DateTimeOffset Due)? LastOf(long chatId) => null;
}
