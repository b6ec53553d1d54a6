using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class MarkdownArticleTests : IDisposable
{
    const string Footnotes = """

        [^p]: The Courier, "Talks end", 2025-05-16, https://courier.example/talks
        [^q]: The Herald, 2025-06, https://herald.example/exchange
        [^r]: The Gazette, https://gazette.example/
        """;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_FrontMatter_BecomesTheSource()
    {
        var article = folder.ReadArticle("a.md", """
            ---
            title: "Round two: what was agreed"
            publisher: The Courier
            author: Jane Roe
            url: https://courier.example/two?a=1#b
            published: 2025-06-02
            language: uk
            questions:
              - What was agreed?
              - "Who came: and why?"
            tags: [a, {b: c}]
            ---
            # Another heading

            Text.
            """);

        Assert.Equal("uk", article.Language);
        Assert.Equal(["What was agreed?", "Who came: and why?"], article.Questions);
        Assert.Equal(
            new Source(
                "Round two: what was agreed",
                "The Courier",
                "Jane Roe",
                new Uri("https://courier.example/two?a=1#b"),
                new PublicationDate(2025, 6, 2)),
            article.Source);
    }

    [Theory]
    [InlineData("a.md", "# The *second* round\n\nText.", "The second round")]
    [InlineData("talks/second-round_june.md", "Text.", "Second round june")]
    [InlineData("a.md", "---\nauthor: Jane\n---\nText.\n\n## Below", "Below")]
    [InlineData("a.md", "---\ntitle: ~\n---\n# Heading\n\nText.", "Heading")]
    [InlineData("a.md", "---\n---\n# Heading\n\nText.", "Heading")]
    public void Read_NoTitle_TakesTheHeadingOrTheFileName(string document, string text, string title)
    {
        var article = folder.ReadArticle(document, text);

        Assert.Equal(new Source(title, null, article.Source.Author, null, PublicationDate.Undated), article.Source);
        Assert.Equal("en", article.Language);
        Assert.Empty(article.Questions);
    }

    [Theory]
    [InlineData("published: 2025-06", "2025-06")]
    [InlineData("published: ''", "")]
    [InlineData("published:", "")]
    [InlineData("publisher: P", "")]
    public void Read_PublishedMonthOrAbsent_StaysSo(string line, string published)
    {
        var article = folder.ReadArticle("a.md", $"---\n{line}\n---\nText.");

        Assert.Equal(published, article.Source.Published.ToString());
    }

    [Fact]
    public void Read_Markup_LeavesTheWordsAlone()
    {
        var article = folder.ReadArticle("a.md", """
            # Title

            He **said** _so_ in [a long
            letter](https://x.example/a_b) &amp; a `note`, for 5 \* 3 days<br>and A_b_c ![photo](p.png).

            ## Section one

            - First item. It goes on.
            - Second item

            > Quoted words.

            | cell | cell |
            |------|------|
            | one  | two  |

                code block

            <div>raw</div>

            Last words at <https://y.example/>.
            """);

        Assert.Equal(
            [
                (1, "He said so in a long letter & a note, for 5 * 3 daysand A_b_c ."),
                (2, "First item."),
                (2, "It goes on."),
                (3, "Second item"),
                (4, "Quoted words."),
                (5, "Last words at https://y.example/."),
            ],
            article.Sentences.Select(s => (s.Paragraph, s.Text)));
    }

    [Theory]
    [InlineData("One.[^p] Two.", "p", "")]
    [InlineData("One. [^p] Two.", "p", "")]
    [InlineData("One[^p]. Two.", "p", "")]
    [InlineData("One, he[^p] said. Two.", "p", "")]
    [InlineData("One.[^p][^q] Two.[^r]", "pq", "r")]
    [InlineData("One.[^p] [^q]\nTwo.[^r]", "pq", "r")]
    [InlineData("One.[^p][^q][^r] Two.", "pqr", "")]
    [InlineData("One.[^p][^p] Two.", "p", "")]
    [InlineData("One. Two.[^P]", "", "p")]
    [InlineData("“One.”[^p] Two.", "p", "")]
    [InlineData("“One.”[^p] “Two.”[^q]", "p", "q")]
    [InlineData("They are in the U.S.[^p] President Roe is not.[^q]", "p", "q")]
    [InlineData("*One.*[^p] **Two**.[^q]", "p", "q")]
    [InlineData("One[1][^p]. Two.", "p", "")]
    public void Read_FootnoteMarks_BelongToTheirSentenceAlone(string text, string first, string second)
    {
        var article = folder.ReadArticle("a.md", $"# T\n\n{text}\n{Footnotes}");

        Assert.Equal(2, article.Sentences.Count);
        Assert.Equal([first, second], article.Sentences.Select(s => string.Concat(s.Sources.Select(Name))));
        Assert.All(article.Sentences, s => Assert.DoesNotContain("^", s.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_BracketBeforeAMark_KeepsItsWords()
    {
        var article = folder.ReadArticle("a.md", $"# T\n\nHe said [sic][^p] so.\n{Footnotes}");

        Assert.Equal("He said [sic] so.", Assert.Single(article.Sentences).Text);
    }

    [Fact]
    public void Read_MarkWithoutDefinition_NamesItsLine()
    {
        var problem = folder.ReadProblem("a.md", $"---\ntitle: T\n---\n\nOne.[^p]\nTwo.[^missing] Three.\n{Footnotes}");

        Assert.Equal(6, problem.Line);
        Assert.StartsWith("footnote [^missing] has no definition; add a line", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MarkWithoutDefinitionAfterOddBrackets_NamesItsLine() =>
        Assert.Equal(3, folder.ReadProblem("a.md", "# T\n\nOdd [^ here] and [^] one.[^missing]\n").Line);

    [Fact]
    public void Read_MarkWithoutDefinitionBeforeAnother_NamesItsLine()
    {
        var problem = folder.ReadProblem("a.md", $"# T\n\nOne.[^missing][^p]\n{Footnotes}");

        Assert.Equal(3, problem.Line);
        Assert.Contains("[^missing]", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FootnoteDefinedTwice_NamesTheSecondLine()
    {
        var problem = folder.ReadProblem("a.md", "# T\n\nOne.[^a]\n\n[^a]: P, https://p.example\n[^a]: Q, https://q.example\n");

        Assert.Equal("a.md:6: footnote [^a] is defined twice; rename one of them", problem.ToString());
    }

    [Fact]
    public void Read_UnreadableDefinition_NamesItsLine()
    {
        var problem = folder.ReadProblem("a.md", "# T\n\nOne.[^a]\n\n[^a]: The Courier, 2025-06-31\n");

        Assert.Equal(5, problem.Line);
        Assert.StartsWith("footnote [^a] has a date that is none: 2025-06-31; write it as Publisher, ", problem.Reason, StringComparison.Ordinal);
    }

    static string Name(Source source) => source.Publisher switch
    {
        "The Courier" => "p",
        "The Herald" => "q",
        _ => "r",
    };
}
