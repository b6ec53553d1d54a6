using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.Control;

/// <summary>The sentence in the middle of a chat that tells what happened there.</summary>
static class ServiceLine
{
    const int LongestQuote = 30;

    /// <summary>Under the world's lock.</summary>
    public static string Of(ChatState state, SandboxMessage message)
    {
        var by = SenderName.Of(message);
        if (message.PinnedId is { } pinned)
        {
            return state.Find(pinned) is { Text.Length: > 0 } text
                ? $"{by} pinned \u201c{Shortened(text.Text)}\u201d"
                : $"{by} pinned a message";
        }

        var fields = message.Extra;
        if (fields?["new_chat_members"]?[0]?["first_name"] is { } added)
        {
            return $"{added}" == by ? $"{by} joined the group" : $"{by} added {added}";
        }

        if (fields?["left_chat_member"]?["first_name"] is { } gone)
        {
            return $"{gone}" == by ? $"{by} left the group" : $"{by} removed {gone}";
        }

        return fields?["forum_topic_created"]?["name"] is { } topic ? $"{by} created the topic \u201c{topic}\u201d"
            : fields?["migrate_to_chat_id"] is not null ? "This group was upgraded to a supergroup"
            : fields?["migrate_from_chat_id"] is not null ? "The group was upgraded to a supergroup"
            : MessageLabel.Of(message);
    }

    static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestQuote ? line : line[..LongestQuote].TrimEnd() + "\u2026";
    }
}
