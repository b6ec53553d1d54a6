using TalksBot.Chats;
using TalksBot.Knowledge;

namespace TalksBot.Newest;

/// <summary>Writes what people read of the newest article: a pure function.</summary>
static class NewestMessages
{
    /// <summary>Writes it.</summary>
    /// <param name="articles">All articles, newest first.</param>
    /// <param name="texts">The reader's language.</param>
    public static Html Tell(IReadOnlyList<ArticleSummary> articles, NewestTexts texts) => articles is [var newest, ..]
        ? Html.Text(texts.Newest) + Html.Raw("\n\n") + CitationHtml.Render(newest.Source, texts.Citations)
        : Html.Text(texts.None);
}
