namespace TalksBot.Knowledge.Articles;

/// <summary>An article out of an <see cref="IArticleStore"/>, before it is cut into sentences.</summary>
/// <param name="Document">Its identity.</param>
/// <param name="Hash">Changes whenever anything else of it does.</param>
/// <param name="Language">ISO 639-1 code, lower case.</param>
/// <param name="Sources">Where it was published, the one to cite first; at least one, more where several had the same text.</param>
/// <param name="Paragraphs">Its text in paragraphs, without markup.</param>
public sealed record ArticleText(
    string Document, string Hash, string Language, IReadOnlyList<Source> Sources, IReadOnlyList<string> Paragraphs)
{
    /// <summary>The article, cut into sentences. Where it was published several times, each sentence cites all of them.</summary>
    public Article ToArticle()
    {
        IReadOnlyList<Source> own = Sources.Count > 1 ? Sources : [];
        var sentences = ArticleSentences.Of([.. Paragraphs.Select(text => new Paragraph(text, []))], Language);
        return new Article(
            Document, Hash, Language, Sources[0], [.. sentences.Select(sentence => sentence with { Sources = own })], Questions: []);
    }
}
