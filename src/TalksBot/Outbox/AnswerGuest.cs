using System.Text.Json.Serialization;

namespace TalksBot.Outbox;

/// <summary>
/// Say the one thing that may be said in a chat that the bot is not in. Telegram takes one answer for a query, so a second
/// call is refused and does no harm.
/// </summary>
/// <param name="ChatId">The chat.</param>
/// <param name="QueryId">What the answer is for; after a while Telegram no longer takes it.</param>
/// <param name="Html">The text in Telegram's HTML; 1 to 4,096 UTF-16 units once parsed.</param>
sealed record AnswerGuest(long ChatId, string QueryId, string Html)
    : BotCall(ChatId)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override bool MayBeRefused => true;
}
