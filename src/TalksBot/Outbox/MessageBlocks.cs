using TalksBot.Chats;

namespace TalksBot.Outbox;

/// <summary>Puts what belongs together into messages.</summary>
static class MessageBlocks
{
    /// <summary>Puts blocks into as few messages as they fit in; the last one carries the buttons.</summary>
    /// <param name="blocks">At least one; none longer than a message may be.</param>
    /// <param name="keyboard">The rows of buttons; may be empty.</param>
    public static IReadOnlyList<MessagePart> Join(IReadOnlyList<Html> blocks, IReadOnlyList<IReadOnlyList<Button>> keyboard)
    {
        var parts = new List<MessagePart>();
        var current = Html.Empty;
        foreach (var block in blocks)
        {
            var joined = current.IsEmpty ? block : current + Html.Raw("\n\n") + block;
            if (joined.VisibleLength > Html.LongestMessage)
            {
                parts.Add(new MessagePart(current.ToString()));
                joined = block;
            }

            current = joined;
        }

        parts.Add(new MessagePart(current.ToString(), keyboard.Count > 0 ? keyboard : null));
        return parts;
    }
}
