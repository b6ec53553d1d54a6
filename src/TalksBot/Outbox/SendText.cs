using System.Text.Json.Serialization;

namespace TalksBot.Outbox;

/// <summary>Send a new message.</summary>
/// <param name="ChatId">The chat to send to.</param>
/// <param name="ThreadId">The forum topic, or <see langword="null"/> for none or General.</param>
/// <param name="Html">The text in Telegram's HTML; 1 to 4,096 UTF-16 units once parsed.</param>
/// <param name="ReplyTo">The message that it replies to; sent without a reply when that one is gone.</param>
/// <param name="Keyboard">Rows of buttons under the message, or <see langword="null"/>.</param>
sealed record SendText(long ChatId, int? ThreadId, string Html, int? ReplyTo, IReadOnlyList<IReadOnlyList<Button>>? Keyboard)
    : BotCall(ChatId)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override bool MayRepeat => Kind == PostingKind.Reply;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool MayBeRefused => OnlyFor is not null;

    /// <summary>Whether it arrives without a sound.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The only member of the group who sees it, or <see langword="null"/> for everybody.</summary>
    public long? OnlyFor { get; init; }
}
