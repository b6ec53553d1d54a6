using System.Text.Json;

namespace TalksBot.Chats;

/// <summary>Reads inline queries, which go a way of their own: they are worth nothing a moment later.</summary>
static class InlineQueryReader
{
    /// <summary>Telegram's name for this kind of update.</summary>
    public const string Kind = "inline_query";

    /// <summary>Reads an update.</summary>
    /// <param name="update">The update as Telegram sent it: an object.</param>
    /// <param name="now">When it came.</param>
    /// <returns><see langword="null"/> for any other update, and for one that is not of the Bot API's form.</returns>
    public static InlineQuery? Read(JsonElement update, DateTimeOffset now)
    {
        if (!update.TryGetProperty(Kind, out _))
        {
            return null;
        }

        try
        {
            return UpdateJson.Read(update.GetRawText()).InlineQuery is { Id: { } id, From: { } from } query
                ? new InlineQuery(
                    id, new Person(from.Id, from.FirstName ?? "", from.LanguageCode), (query.Query ?? "").Trim(), query.Offset ?? "", now)
                : null;
        }
        catch (JsonException)
        {
            // It takes the way of all other updates, where whatever cannot be read is recorded with the reason.
            return null;
        }
    }
}
