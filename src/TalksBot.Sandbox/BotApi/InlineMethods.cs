using System.Text;
using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>
/// What the bot answers to inline and guest queries. The words of the refusals are tdlib's (the start parameter, the count) and
/// the server's (<see href="https://core.telegram.org/method/messages.setInlineBotResults"/>).
/// </summary>
sealed class InlineMethods(SandboxWorld world)
{
    const int MostResults = 50;
    const int LongestOffset = 64;
    const int LongestStart = 64;
    const int DefaultCacheTime = 300;

    public JsonNode AnswerInlineQuery(ApiParameters parameters)
    {
        var results = parameters.Json("results", "inline query results") as JsonArray
            ?? throw ApiRefusal.BadRequest("can't parse inline query results: expected an Array of InlineQueryResult");
        var read = results.Select(InlineResult.Read).ToList();
        var button = Button(parameters);
        if (read.Count > MostResults)
        {
            throw ApiRefusal.BadRequest("too many inline query results specified");
        }

        if (read.Select(each => each.Id).Distinct(StringComparer.Ordinal).Count() < read.Count)
        {
            throw ApiRefusal.BadRequest("RESULT_ID_DUPLICATE");
        }

        var offset = parameters.Text("next_offset");
        if (Encoding.UTF8.GetByteCount(offset) > LongestOffset)
        {
            throw ApiRefusal.BadRequest("NEXT_OFFSET_INVALID");
        }

        var answer = new SandboxInlineAnswer(
            read, offset, (int)Math.Clamp(parameters.Integer("cache_time") ?? DefaultCacheTime, 0, int.MaxValue),
            parameters.Flag("is_personal"), button);
        return world.InlineQueries.Answer(parameters.Text("inline_query_id"), answer)
            ? JsonValue.Create(true)
            : throw TooOld();
    }

    public JsonNode AnswerGuestQuery(ApiParameters parameters)
    {
        var id = parameters.Text("guest_query_id");
        return world.GuestQueries.Answer(id, InlineResult.Read(parameters.Json("result", "inline query result")))
            ? new JsonObject { ["inline_message_id"] = "guest-" + id }
            : throw TooOld();
    }

    static SandboxInlineButton? Button(ApiParameters parameters)
    {
        if (parameters.Object("button", "InlineQueryResultsButton") is not { } given)
        {
            return null;
        }

        var fields = new ApiParameters(given);
        if (!fields.Has("start_parameter"))
        {
            return new SandboxInlineButton(fields.Text("text"), null);
        }

        var start = fields.Text("start_parameter");
        return start.Length switch
        {
            0 => throw ApiRefusal.BadRequest("can't use empty start_parameter"),
            > LongestStart => throw ApiRefusal.BadRequest("too long start_parameter specified"),
            _ when !start.All(each => char.IsAsciiLetterOrDigit(each) || each is '_' or '-')
                => throw ApiRefusal.BadRequest("unallowed characters in start_parameter are used"),
            _ => new SandboxInlineButton(fields.Text("text"), start),
        };
    }

    static ApiRefusal TooOld()
        => ApiRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
}
