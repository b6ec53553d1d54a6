using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class PlainArticleTests : IDisposable
{
    const string AsFound = """
        Envoy: second round of talks unlikely to bring a truce
        The next round is unlikely to bring a truce, the envoy’s deputy said, Courier.Example reports.
        “We asked for it in April,” she said, noting that U.S. President Roe had not replied.

        Both sides will swap lists. No. 306/2025 names twelve people.
        By Jane O'Roe
        """;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_ArticleAsFound_FindsHeadlineBylineAndParagraphs()
    {
        var article = folder.ReadArticle("a.txt", AsFound);

        Assert.Equal(
            new Source(
                "Envoy: second round of talks unlikely to bring a truce", null, "Jane O'Roe", null, PublicationDate.Undated),
            article.Source);
        Assert.Equal("en", article.Language);
        Assert.Equal(
            [
                (1, 1, "The next round is unlikely to bring a truce, the envoy’s deputy said, Courier.Example reports."),
                (2, 2, "“We asked for it in April,” she said, noting that U.S. President Roe had not replied."),
                (3, 3, "Both sides will swap lists."),
                (4, 3, "No. 306/2025 names twelve people."),
            ],
            article.Sentences.Select(s => (s.Number, s.Paragraph, s.Text)));
    }

    [Theory]
    [InlineData("By Friday the sides had agreed.")]
    [InlineData("By then, nobody was in the hall")]
    [InlineData("By the sea")]
    [InlineData("Bye Jane")]
    public void Read_LastLineThatIsASentence_IsNoByline(string line)
    {
        var article = folder.ReadArticle("a.txt", $"Headline\nText.\n{line}\n");

        Assert.Null(article.Source.Author);
        Assert.Equal(line, article.Sentences[^1].Text);
    }

    [Fact]
    public void Read_UkrainianText_IsRecognised() =>
        Assert.Equal("uk", folder.ReadArticle("a.txt", "Переговори\nСторони домовилися про обмін і нову зустріч.").Language);
}
