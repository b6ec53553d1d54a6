namespace TalksBot.Sandbox.Text;

/// <summary>A text without markup, and what is known about its stretches.</summary>
/// <param name="Text">The text.</param>
/// <param name="Entities">The entities, ordered by their beginning, the longer first.</param>
sealed record FormattedText(string Text, IReadOnlyList<SandboxEntity> Entities)
{
    /// <summary>The white space that Telegram cuts off both ends of a message.</summary>
    static readonly char[] Blank = [' ', '\t', '\n', '\r', '\v', '\f'];

    /// <summary>The text as a person typed it: nothing but what Telegram finds in it by itself.</summary>
    public static FormattedText Typed(string text) => new FormattedText(text, []).Finish();

    /// <summary>
    /// What Telegram does with every text: cuts white space off its ends and adds the addresses, mentions and commands
    /// that it finds outside of the entities that are there.
    /// </summary>
    public FormattedText Finish()
    {
        var text = Text.TrimEnd(Blank);
        var lead = text.Length - text.TrimStart(Blank).Length;
        text = text[lead..];

        var kept = new List<SandboxEntity>();
        foreach (var entity in Entities)
        {
            var start = Math.Clamp(entity.Offset - lead, 0, text.Length);
            var end = Math.Clamp(entity.End - lead, 0, text.Length);
            if (end > start)
            {
                kept.Add(entity with { Offset = start, Length = end - start });
            }
        }

        kept.AddRange(EntityFinder.Find(text).Where(found =>
            !kept.Any(each => HidesFound(each.Type) && each.Offset < found.End && found.Offset < each.End)));
        return new FormattedText(text, [.. kept.OrderBy(each => each.Offset).ThenByDescending(each => each.Length)]);
    }

    static bool HidesFound(string type) => type is "code" or "pre" or "text_link" or "text_mention" or "custom_emoji";
}
