namespace TalksBot.Knowledge.Articles;

/// <summary>What a page shows and says of itself; what it does not tell is <see langword="null"/>.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Site">The publication.</param>
/// <param name="Author">The byline.</param>
/// <param name="Address">The page's own address.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Language">ISO 639-1 code, lower case.</param>
/// <param name="IsOpen">Whether everybody may read it, as far as it says.</param>
/// <param name="Paragraphs">The main text; at least one.</param>
sealed record HtmlReading(
    string? Title,
    string? Site,
    string? Author,
    Uri? Address,
    PublicationDate Published,
    string? Language,
    bool IsOpen,
    IReadOnlyList<Paragraph> Paragraphs);
