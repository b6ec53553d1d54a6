using TalksBot.Library;
using TalksBot.Outbox;

namespace TalksBot.Digests;

/// <summary>Stands in for the arrivals and the writer until these are merged: nothing is ever new.</summary>
sealed class AwaitedPorts : IArrivals, IDigestWriter
{
    /// <inheritdoc/>
    public long LatestBatch() => 0;

    /// <inheritdoc/>
    public long BatchAt(DateTimeOffset time) => 0;

    /// <inheritdoc/>
    public IReadOnlyList<ArrivedArticle> Between(long after, long upTo) => [];

    /// <inheritdoc/>
    public bool HasNews(DigestSpan span) => false;

    /// <inheritdoc/>
    public IReadOnlyList<MessagePart> Write(long chatId, DigestSpan span) => [new MessagePart("Nothing new.")];
}
