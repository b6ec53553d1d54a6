namespace TalksBot.Tests.Knowledge.Articles;

public sealed class FrontMatterTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("title: T\npublished: yesterday", 3, "published is \"yesterday\"; write a day as 2025-06-02")]
    [InlineData("title: T\npublished: 2025-02-30", 3, "published is \"2025-02-30\"")]
    [InlineData("title: T\npublished: 02.06.2025", 3, "published is \"02.06.2025\"")]
    [InlineData("url: www.courier.example", 2, "url is \"www.courier.example\", which is no address")]
    [InlineData("url: javascript:alert(1)", 2, "url is \"javascript:alert(1)\", which is no address")]
    [InlineData("a: b\nlanguage: English", 3, "language is \"English\"; write a two-letter code")]
    [InlineData("title: [a, b]", 2, "title must be a text")]
    [InlineData("questions: Who came?", 2, "questions must be a list")]
    [InlineData("title: A\nauthor: B\ntitle: C", 4, "front matter has title twice")]
    [InlineData("title: Round two: the end", 2, "front matter is broken")]
    [InlineData("title: T\nauthor: \"Jane", 3, "front matter is broken")]
    [InlineData("- a\n- b", 2, "front matter is not lines of the form")]
    [InlineData("just words", 2, "front matter is not lines of the form")]
    public void Read_BrokenFrontMatter_NamesTheFilesLine(string yaml, int line, string reason)
    {
        var problem = folder.ReadProblem("a.md", $"---\n{yaml}\n---\n\nText.\n");

        Assert.Equal(line, problem.Line);
        Assert.StartsWith(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Contains("; ", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FrontMatterThatIsNeverClosed_NamesLineOne()
    {
        var problem = folder.ReadProblem("a.md", "---\ntitle: T\n\nText.\n");

        Assert.Equal("a.md:1: front matter is never closed; put a line --- below it", problem.ToString());
    }

    [Fact]
    public void Read_RuleAtTheTop_IsNoFrontMatter()
    {
        var article = folder.ReadArticle("a.md", "---\n\nText.\n");

        Assert.Equal("Text.", Assert.Single(article.Sentences).Text);
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("UK", "uk")]
    [InlineData("az_Latn", "az")]
    public void Read_LanguageWithRegion_KeepsTheLanguage(string written, string code) =>
        Assert.Equal(code, folder.ReadArticle("a.md", $"---\nlanguage: {written}\n---\nText.\n").Language);

    [Fact]
    public void Read_DeeplyNestedYaml_DoesNotExhaustTheStack()
    {
        var article = folder.Read("a.md", $"---\nother: {new string('[', 50_000)}\n---\nText.\n");

        Assert.NotNull(article.Problem);
    }
}
