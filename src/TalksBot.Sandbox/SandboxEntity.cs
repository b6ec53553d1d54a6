namespace TalksBot.Sandbox;

/// <summary>A stretch of a message's text with a meaning or a look of its own.</summary>
/// <param name="Type">The kind in the Bot API's words, such as <c>bold</c> or <c>bot_command</c>.</param>
/// <param name="Offset">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
/// <param name="Argument">
/// The address of a <c>text_link</c>, the language of a <c>pre</c>, the identifier of a <c>custom_emoji</c>, the user id
/// of a <c>text_mention</c> or the Unix time of a <c>date_time</c>.
/// </param>
/// <param name="Format">The format of a <c>date_time</c>.</param>
public sealed record SandboxEntity(
    string Type,
    int Offset,
    int Length,
    string? Argument = null,
    string? Format = null)
{
    /// <summary>The first position after the entity, in UTF-16 code units.</summary>
    public int End => Offset + Length;
}
