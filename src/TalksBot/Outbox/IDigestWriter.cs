namespace TalksBot.Outbox;

/// <summary>Writes digests.</summary>
interface IDigestWriter
{
    /// <summary>Whether the sources have anything new in a span: what is asked of it is the same for every chat.</summary>
    bool HasNews(DigestSpan span);

    /// <summary>
    /// The messages of a chat's digest, in order; at least one. Where there is nothing new it says so.
    /// </summary>
    IReadOnlyList<MessagePart> Write(long chatId, DigestSpan span);
}
