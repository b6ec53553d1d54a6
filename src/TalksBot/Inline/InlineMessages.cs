using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Inline;

/// <summary>Writes the entries of inline lists: pure functions.</summary>
static class InlineMessages
{
    // Two lines in the list; the rest would be cut off by the apps.
    const int LongestDescription = 200;

    const string Ellipsis = "...";

    /// <summary>Passages, each with its citation. One that an article has twice is listed once.</summary>
    public static IReadOnlyList<InlineResult> Passages(IReadOnlyList<Passage> passages, InlineTexts texts) =>
    [
        .. passages
            .Select(passage => new InlineResult(
                $"{ShortHash.Of(passage.Document)}-{ShortHash.Of(passage.Text)}",
                Title(passage.Sources[0]),
                Shorten($"{Details(passage.Sources[0], texts)}: {passage.Text}", LongestDescription),
                Quote(passage, texts).ToString()))
            .DistinctBy(result => result.Id),
    ];

    /// <summary>Articles, each as a citation of the whole.</summary>
    public static IReadOnlyList<InlineResult> Articles(IReadOnlyList<ArticleSummary> articles, InlineTexts texts) =>
    [
        .. articles.Select(article => new InlineResult(
            ShortHash.Of(article.Document),
            Title(article.Source),
            Shorten(Details(article.Source, texts), LongestDescription),
            CitationHtml.Render(article.Source, texts.Citations).ToString())),
    ];

    static Html Quote(Passage passage, InlineTexts texts)
    {
        var before = CitationHtml.Before(passage, texts.Citations);
        var citation = Html.Raw("\n") + CitationHtml.Render(passage.Sources, texts.Citations);
        var room = Html.LongestMessage - before.VisibleLength - citation.VisibleLength;
        if (passage.Text.Length <= room)
        {
            return before + QuoteHtml.Render(passage, 0, passage.Text.Length) + citation;
        }

        var end = QuoteHtml.BreakBefore(passage.Text, 0, room - Ellipsis.Length);
        return before + QuoteHtml.Render(passage, 0, end) + Html.Raw(Ellipsis) + citation;
    }

    static string Title(Source source) => Shorten(source.Title, LongestDescription);

    static string Details(Source source, InlineTexts texts) => source.Publisher is { } publisher && publisher != source.Title
        ? $"{publisher}, {texts.Citations.Date(source.Published)}"
        : texts.Citations.Date(source.Published);

    static string Shorten(string text, int longest) => text.Length <= longest
        ? text
        : text[..QuoteHtml.BreakBefore(text, 0, longest - Ellipsis.Length)] + Ellipsis;
}
