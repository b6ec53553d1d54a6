using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge;

namespace TalksBot.Inline;

/// <summary>Lists what fits to the words behind the bot's name.</summary>
sealed class InlineHandler(KnowledgeBase knowledge, InlineTexts allTexts, SpokenLanguage language)
{
    /// <summary>How many entries a page has.</summary>
    public const int Page = 20;

    // Three pages: beyond that nobody scrolls, and every letter typed is a search.
    const int MostPassages = 3 * Page;

    /// <summary>A page of passages, or of the newest articles while nothing is typed.</summary>
    public InlineAnswer Answer(InlineQuery query)
    {
        var texts = allTexts.In(language.Of(new Chat(query.From.Id, ChatKind.Private), query.From));
        // Only our own answers tell an offset; anything else begins anew.
        var first = int.TryParse(query.Offset, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : 0;
        if (query.Text.Length == 0)
        {
            return PageOf(InlineMessages.Articles(knowledge.Articles, texts), first, button: null);
        }

        // Always all pages at once, so that an entry stands in the same place whichever page is asked for.
        var results = InlineMessages.Passages(knowledge.Search(query.Text, MostPassages), texts);
        return results.Count > 0
            ? PageOf(results, first, button: null)
            : PageOf(results, 0, new InlineButton(texts.AskTheBot, QuestionLink.PayloadOf(query.Text)));
    }

    static InlineAnswer PageOf(IReadOnlyList<InlineResult> results, int first, InlineButton? button) => new(
        [.. results.Skip(first).Take(Page)],
        first < results.Count - Page ? (first + Page).ToString(CultureInfo.InvariantCulture) : "",
        button);
}
