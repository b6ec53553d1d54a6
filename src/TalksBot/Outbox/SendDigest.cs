using System.Text.Json.Serialization;

namespace TalksBot.Outbox;

/// <summary>
/// Send a chat its digest. What it says is written when its turn comes (<see cref="IDigestWriter"/>), so that the rows of
/// many subscribers stay small and tell the newest of each chat.
/// </summary>
/// <param name="ChatId">The chat to send to.</param>
/// <param name="ThreadId">The forum topic, or <see langword="null"/> for none or General.</param>
/// <param name="Span">What it is about.</param>
sealed record SendDigest(long ChatId, int? ThreadId, DigestSpan Span) : BotCall(ChatId)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override bool MayRepeat => false;

    /// <summary>Whether it is pinned, silently, in place of the chat's last digest.</summary>
    public bool IsPinned { get; init; }
}
