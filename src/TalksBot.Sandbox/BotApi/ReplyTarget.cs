using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The message that a call replies to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Quote">The part of it that is quoted, if any.</param>
sealed record ReplyTarget(int Id, string? Quote)
{
    /// <summary>
    /// What <c>reply_parameters</c> (or the older <c>reply_to_message_id</c>) names; <see langword="null"/> when nothing is
    /// named, or it is gone and the call goes on without.
    /// </summary>
    /// <exception cref="ApiRefusal">It is gone, or does not hold the quote.</exception>
    public static ReplyTarget? Read(ApiParameters parameters, ChatState state)
    {
        var fields = parameters.Object("reply_parameters", "reply parameters") is { } given
            ? new ApiParameters(given)
            : null;
        var id = fields?.MessageId("message_id") ?? parameters.MessageId("reply_to_message_id");
        if (fields is null && id == 0)
        {
            return null;
        }

        if (state.Find(id) is not { } message)
        {
            return (fields ?? parameters).Flag("allow_sending_without_reply")
                ? null
                : throw ApiRefusal.BadRequest("message to be replied not found");
        }

        var quote = fields?.Text("quote") ?? "";
        return quote.Length == 0 || message.Text.Contains(quote, StringComparison.Ordinal)
            ? new ReplyTarget(id, quote.Length == 0 ? null : quote)
            : throw ApiRefusal.BadRequest("QUOTE_TEXT_INVALID");
    }
}
