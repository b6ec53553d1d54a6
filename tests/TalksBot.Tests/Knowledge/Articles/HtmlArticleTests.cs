using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class HtmlArticleTests : IDisposable
{
    const string Body = """
        <nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Talks end</h1>
        <p>The delegations met in the old palace on Friday, and they <b>agreed</b> on an exchange of
        prisoners, the minister&nbsp;said. It went on for an hour, without a break.</p>
        <h2>What comes next</h2>
        <p>A third round is planned, although the date, the place and the names are all still open.<br>Nobody would comment.</p>
        <ul><li>The list has a thousand names.</li></ul>
        <figure><img src="a.jpg"><figcaption>The hall. Photo: agency.</figcaption></figure>
        <script>var a = "Not text.";</script>
        </article>
        <footer>All rights reserved. Cookies.</footer>
        """;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_SavedPage_KeepsTheMainTextOnly()
    {
        var article = folder.ReadArticle("a.html", Page("<title>Talks end | The Courier</title>", Body));

        Assert.Equal(
            [
                (1, "The delegations met in the old palace on Friday, and they agreed on an exchange of prisoners, the minister said."),
                (1, "It went on for an hour, without a break."),
                (2, "A third round is planned, although the date, the place and the names are all still open."),
                (2, "Nobody would comment."),
                (3, "The list has a thousand names."),
            ],
            article.Sentences.Select(s => (s.Paragraph, s.Text)));
    }

    [Fact]
    public void Read_Metadata_BecomesTheSource()
    {
        var article = folder.ReadArticle("a.html", Page(
            """
            <title>Talks end | The Courier</title>
            <link rel="canonical" href="https://courier.example/talks">
            <meta property="og:url" content="https://courier.example/other">
            <meta property="og:site_name" content="The Courier">
            <meta property="og:title" content="Talks end">
            <meta name="author" content="By Jane Roe">
            """,
            Body));

        Assert.Equal(
            new Source("Talks end", "The Courier", "Jane Roe", new Uri("https://courier.example/talks"), PublicationDate.Undated),
            article.Source);
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2025-06-02T00:30:00+03:00">""", "2025-06-02")]
    [InlineData("""<meta property="article:published_time" content="2025-06-02T23:59:00-11:00">""", "2025-06-02")]
    [InlineData("""<meta itemprop="datePublished" content="2025-06">""", "2025-06")]
    [InlineData("""<meta property="article:published_time" content="soon"><meta name="date" content="2025-06-03">""", "2025-06-03")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"a":1},{"datePublished":"2025-05-16T22:00:00Z"}]}</script>""", "2025-05-16")]
    [InlineData("""<script type="application/ld+json">{broken</script>""", "")]
    [InlineData("""<link rel="canonical" href="https://courier.example/2024/01/02/talks">""", "")]
    public void Read_PublicationDay_IsTheOneThatThePageNames(string head, string published)
    {
        var article = folder.ReadArticle("a.html", Page("<title>Talks end</title>" + head, Body));

        Assert.Equal(published, article.Source.Published.ToString());
    }

    [Theory]
    [InlineData("""<meta property="og:url" content="https://courier.example/og">""", "https://courier.example/og")]
    [InlineData("""<link rel="canonical" href="/talks">""", null)]
    [InlineData("""<link rel="canonical" href="javascript:alert(1)">""", null)]
    public void Read_Address_IsAWebAddressOrNone(string head, string? address)
    {
        var article = folder.ReadArticle("a.html", Page("<title>Talks end</title>" + head, Body));

        Assert.Equal(address, article.Source.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData("tr-TR", "tr")]
    [InlineData("", "en")]
    public void Read_Language_IsThePagesOrDetected(string declared, string language)
    {
        var article = folder.ReadArticle("a.html", $"<html lang=\"{declared}\"><title>T</title><body>{Body}</body></html>");

        Assert.Equal(language, article.Language);
    }

    [Fact]
    public void Read_PageWithoutTitle_IsNamedByItsFile()
    {
        var article = folder.ReadArticle("saved/third-round.html", "<p>Nobody would comment.</p><p>By Jane Roe</p>");

        Assert.Equal(new Source("Third round", null, "Jane Roe", null, PublicationDate.Undated), article.Source);
        Assert.Equal("Nobody would comment.", Assert.Single(article.Sentences).Text);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(300)]
    public void Read_ElementsNestedTooDeep_AreAProblemAtOnce(int depth)
    {
        var nested = string.Concat(Enumerable.Repeat("<div>", depth)) + "Text." + string.Concat(Enumerable.Repeat("</div>", depth));

        var problem = folder.Read("deep.html", Page("", nested)).Problem;

        Assert.Contains("nests its elements more than 256 deep", problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ElementsNestedAsDeepAsPagesAre_AreRead()
    {
        var nested = string.Concat(Enumerable.Repeat("<div>", 200)) + Body + string.Concat(Enumerable.Repeat("</div>", 200));

        Assert.NotEmpty(folder.ReadArticle("deep.html", Page("<title>T</title>", nested)).Sentences);
    }

    static string Page(string head, string body) => $"<!doctype html><html><head>{head}</head><body>{body}</body></html>";
}
