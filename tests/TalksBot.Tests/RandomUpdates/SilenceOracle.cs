using System.Text.Json.Nodes;

namespace TalksBot.Tests.RandomUpdates;

/// <summary>
/// When must the bot say nothing, and when must it say something? Written from what is promised to members, on the raw
/// update, without any code of the bot's. Between the two lie the cases that this does not judge.
/// </summary>
static class SilenceOracle
{
    static readonly string[] Topics = ["ask", "more", "context", "sources", "vote", "pin"];

    /// <summary>Whether nothing may go to any chat because of an update.</summary>
    public static bool IsSilenceDue(JsonObject update)
    {
        var (kind, content) = update.First(member => member.Key != "update_id");
        return kind switch
        {
            "message" => IsSilenceDueTo(content!.AsObject()),
            "guest_message" => IsBot(content!["from"]) || content!["from"] is null || string.IsNullOrEmpty((string?)content["guest_query_id"]),
            "callback_query" => content!["message"] is null || !Topics.Contains(((string?)content["data"] ?? "").Split(':')[0]),
            // Greeted is who has just taken the bot in, and thanked or told what is missing who gives or takes a right.
            "my_chat_member" => !IsIn(content!["new_chat_member"]) || Kind(content) is "private" or "channel",
            // What turns to the bot only once it is corrected is answered then.
            "edited_message" => IsSilenceDueTo(content!.AsObject()),
            // All others: channels, inline lists, and whatever the bot does not ask for.
            _ => true,
        };
    }

    /// <summary>Whether somebody must get a reply: a person's plain words in a private chat.</summary>
    public static bool IsReplyDue(JsonObject update) =>
        update["message"] is JsonObject message
        && Kind(message) == "private"
        && message["from"] is { } author && !IsBot(author)
        && message["via_bot"] is null && message["is_automatic_forward"] is null && message["migrate_to_chat_id"] is null
        && !string.IsNullOrWhiteSpace((string?)message["text"])
        && message["entities"] is null;

    /// <summary>The message that an update edits, if it edits one: where that was answered, the answer follows it.</summary>
    public static (long Chat, long Message)? EditedMessage(JsonObject update) =>
        update["edited_message"] is JsonObject message ? Name(message, message) : null;

    /// <summary>The messages that a reply to an update may answer: its own, and the one that this replies to.</summary>
    public static IEnumerable<(long Chat, long Message)> MessagesOf(JsonObject update)
    {
        var message = update["message"] as JsonObject ?? update["edited_message"] as JsonObject;
        return message is null ? []
            : message["reply_to_message"] is JsonObject replied ? [Name(message, message), Name(message, replied)]
            : [Name(message, message)];
    }

    static bool IsSilenceDueTo(JsonObject message)
    {
        var author = message["from"];
        var isInGroup = Kind(message) is "group" or "supergroup";
        var isAnonymous = IsBot(author) && (long?)message["sender_chat"]?["id"] == (long)message["chat"]!["id"]!;
        var words = (string?)message["text"] ?? (string?)message["caption"];
        return author is null
            || Kind(message) == "channel"
            || (IsBot(author) && !isAnonymous)
            || message["migrate_to_chat_id"] is not null
            || (bool?)message["is_automatic_forward"] == true
            || (isInGroup && (string?)message["forward_origin"]?["type"] == "channel")
            || IsForAnotherBot(message, words)
            || (isInGroup && (words is null || !IsAddressed(message, words)));
    }

    static bool IsAddressed(JsonObject message, string words) =>
        words.Contains("@" + RandomTalk.BotName, StringComparison.OrdinalIgnoreCase)
        || words.StartsWith('/')
        || (long?)message["reply_to_message"]?["from"]?["id"] == RandomTalk.BotId
        || Marks(message).Any(mark => (long?)mark["user"]?["id"] == RandomTalk.BotId);

    static bool IsForAnotherBot(JsonObject message, string? words) => words is not null
        && words.StartsWith("/ask@other_bot", StringComparison.Ordinal)
        && !Marks(message).Any(mark => (long?)mark["user"]?["id"] == RandomTalk.BotId)
        && Marks(message).Any(mark => (string?)mark["type"] == "bot_command" && (int)mark["offset"]! == 0)
        && Marks(message).Where(mark => (string?)mark["type"] == "bot_command" && (int)mark["offset"]! == 0)
            .All(mark => (int)mark["length"]! == "/ask@other_bot".Length);

    static IEnumerable<JsonObject> Marks(JsonObject message) =>
        new[] { message["entities"], message["caption_entities"] }.SelectMany(marks => marks?.AsArray().OfType<JsonObject>() ?? []);

    static (long Chat, long Message) Name(JsonObject holder, JsonObject message) =>
        ((long)holder["chat"]!["id"]!, (long)message["message_id"]!);

    static string? Kind(JsonNode holder) => (string?)holder["chat"]?["type"];

    static bool IsBot(JsonNode? user) => (bool?)user?["is_bot"] == true;

    static bool IsIn(JsonNode? member) => (string?)member?["status"] switch
    {
        "creator" or "administrator" or "member" => true,
        "restricted" => (bool?)member!["is_member"] == true,
        _ => false,
    };
}
