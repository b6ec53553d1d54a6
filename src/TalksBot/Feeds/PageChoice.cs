using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds;

/// <summary>Whether a page shows the article that its feed's entry tells of.</summary>
static class PageChoice
{
    // schema.org marks articles behind a paywall; some of them are shown whole to those who do not run scripts.
    const int WordsBeyondATeaser = 120;

    // Of the longer words in headline and summary, a page that tells of the same has at least this share. Pages that ask for
    // consent or for a login have hardly any.
    const double SharedWords = 0.3;
    const int LongerWord = 5;

    /// <summary>Whether the page's text is to be taken, and not the summary.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The entry's headline.</param>
    /// <param name="summary">What the feed has of the text.</param>
    public static bool ShowsArticle(WebPage page, string title, IReadOnlyList<string> summary)
    {
        var (words, known) = (page.Paragraphs.Sum(EntryText.CountWords), summary.Sum(EntryText.CountWords));
        if (words <= known || (!page.IsOpen && words < known + WordsBeyondATeaser))
        {
            return false;
        }

        var named = LongerWords([title, .. summary]);
        return named.Count == 0 || named.Count(LongerWords([page.Title ?? "", .. page.Paragraphs]).Contains) >= SharedWords * named.Count;
    }

    static HashSet<string> LongerWords(IEnumerable<string> pieces) =>
    [
        .. pieces.SelectMany(piece => piece.Split([' ', ',', '.', ':', ';', '"', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= LongerWord)
            // By their beginnings, since most of these languages inflect.
            .Select(word => word[..LongerWord].ToLowerInvariant()),
    ];
}
