namespace TalksBot.Sandbox.Text;

/// <summary>What the tags of an HTML mark in its text, collected as they close.</summary>
sealed class HtmlMarks
{
    readonly List<SandboxEntity> entities = [];

    /// <summary>Adds what a tag marks that closes.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="text">The text within it.</param>
    public void Add(HtmlTag tag, string text)
    {
        // <pre><code class="language-x"> is one block of code, and not a line of code inside a block.
        if (tag.Name == "pre" && entities is [.., { Type: "code", Argument: not null } inner]
            && inner.Offset == tag.Offset && inner.Length == text.Length)
        {
            entities[^1] = inner with { Type = "pre" };
        }
        else if (tag.ToEntity(text) is { } entity)
        {
            entities.Add(entity);
        }
    }

    /// <summary>All that counts, in the order in which Telegram tells of it.</summary>
    public IReadOnlyList<SandboxEntity> Ordered()
    {
        RemoveInsideCode();

        // Inner tags close first; where two cover the same text, the outer one leads all the same.
        entities.Reverse();
        return [.. entities.OrderBy(each => each.Offset).ThenByDescending(each => each.Length)];
    }

    // In code nothing else can be marked, but a quotation may hold code. The language of a line of code was only kept for the block around it.
    void RemoveInsideCode()
    {
        var code = entities.Where(each => each.Type is "code" or "pre").ToList();
        entities.RemoveAll(each => code.Exists(outer =>
            !ReferenceEquals(outer, each) && !each.Type.EndsWith("blockquote", StringComparison.Ordinal)
            && each.Offset >= outer.Offset && each.End <= outer.End
            && (each.Length < outer.Length || outer.Type == "pre")));
        for (var i = 0; i < entities.Count; i++)
        {
            if (entities[i].Type == "code")
            {
                entities[i] = entities[i] with { Argument = null };
            }
        }
    }
}
