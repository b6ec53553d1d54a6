namespace TalksBot.Knowledge.Articles;

/// <summary>A title for an article that names none itself.</summary>
static class ArticleTitle
{
    /// <summary>The file's name without its extension, in words: <c>second-round.md</c> is "Second round".</summary>
    public static string FromFileName(string document)
    {
        var words = ParagraphBuilder.Fold(Path.GetFileNameWithoutExtension(document).Replace('-', ' ').Replace('_', ' '));
        return words.Length == 0 ? document : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
