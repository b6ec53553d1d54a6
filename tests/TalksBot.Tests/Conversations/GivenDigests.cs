using System.Globalization;
using TalksBot.Outbox;

namespace TalksBot.Tests.Conversations;

/// <summary>Digests that say which batches they are about, in as many messages as a test wants.</summary>
sealed class GivenDigests : IDigestWriter
{
    /// <summary>In how many messages a digest comes.</summary>
    public int Messages { get; set; } = 1;

    /// <summary>Whether each span has news, however many batches have arrived.</summary>
    public bool HasAlwaysNews { get; set; }

    /// <summary>Chats whose digests cannot be written.</summary>
    public HashSet<long> Unwritable { get; } = [];

    public bool HasNews(DigestSpan span) => HasAlwaysNews || span.UpToBatch > span.AfterBatch;

    public IReadOnlyList<MessagePart> Write(long chatId, DigestSpan span) => Unwritable.Contains(chatId)
        ? throw new InvalidOperationException("A bug of the writer's.")
        :
        [
            .. Enumerable.Range(1, Messages).Select(part => new MessagePart(string.Create(
                CultureInfo.InvariantCulture, $"Digest {part}/{Messages} in {span.Language}: {span.AfterBatch}-{span.UpToBatch}, due {span.Until.UtcDateTime:yyyy-MM-dd HH:mm}"))),
        ];
}
