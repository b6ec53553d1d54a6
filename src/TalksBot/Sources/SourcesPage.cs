using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;

namespace TalksBot.Sources;

/// <summary>Writes a page of the list of articles: a pure function.</summary>
/// <param name="Html">The text in Telegram's HTML.</param>
/// <param name="Keyboard">The buttons to the neighbouring pages, or <see langword="null"/> when there is one page only.</param>
sealed record SourcesPage(string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard)
{
    const int ArticlesOnPage = 5;

    /// <summary>Writes a page.</summary>
    /// <param name="articles">All articles, newest first.</param>
    /// <param name="page">From 0; a page beyond the last, as after articles were removed, is the last.</param>
    /// <param name="texts">The reader's language.</param>
    public static SourcesPage Render(IReadOnlyList<ArticleSummary> articles, int page, SourcesTexts texts)
    {
        var pages = (articles.Count + ArticlesOnPage - 1) / ArticlesOnPage;
        var current = Math.Clamp(page, 0, Math.Max(0, pages - 1));
        var counter = pages > 1 ? $", {texts.Page(current + 1, pages)}" : "";
        var text = Chats.Html.Element("b", Chats.Html.Text(texts.Articles(articles.Count) + counter));
        var first = current * ArticlesOnPage;
        for (var index = first; index < Math.Min(first + ArticlesOnPage, articles.Count); index++)
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            text += Chats.Html.Raw($"\n\n{number}. ")
                + CitationHtml.Render(articles[index].Source, texts.Citations);
        }

        var buttons = new List<Button>();
        if (current > 0)
        {
            buttons.Add(ToPage(texts.Newer, current - 1));
        }

        if (current < pages - 1)
        {
            buttons.Add(ToPage(texts.Older, current + 1));
        }

        return new SourcesPage(text.ToString(), buttons.Count == 0 ? null : [buttons]);
    }

    static Button ToPage(string text, int page) =>
        new(text, string.Create(CultureInfo.InvariantCulture, $"{SourcesHandler.ButtonTopic}:{page}"));
}
