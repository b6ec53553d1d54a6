using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Outbox;

namespace TalksBot.Asking;

/// <summary>Writes what an article is and some of its sentences in Telegram's HTML: pure functions.</summary>
static class ArticleMessages
{
    const int OpeningSentences = 3;

    // A longer one would say little to a reader; the headline is linked anyway.
    const int LongestAddress = 300;

    /// <summary>Headline, publisher, author, date and address, and the sentences around a cited one.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">All its sentences, in order.</param>
    /// <param name="cited">The cited one, shown in bold; where it has sources of its own, these are named.</param>
    /// <param name="texts">The reader's language.</param>
    public static IReadOnlyList<MessagePart> Render(
        ArticleSummary article, IReadOnlyList<Sentence> sentences, Sentence cited, AskingTexts texts)
    {
        for (var reach = PagingHandler.ContextReach; reach >= 0; reach--)
        {
            var near = sentences.Where(sentence => Math.Abs(sentence.Number - cited.Number) <= reach).ToList();
            var html = Whole(article, ContextMessages.Quote(near, cited.Number, texts), texts)
                + cited.Sources.Select((source, index) => Html.Raw("\n") + CitationHtml.Render([source], index + 1, texts.Citations))
                    .Aggregate(Html.Empty, (all, source) => all + source);
            if (html.VisibleLength <= Html.LongestMessage)
            {
                return [new MessagePart(html.ToString())];
            }
        }

        // The sentence alone is longer than a message.
        return MessageBlocks.Join([.. PassageHtml.Render(PassageOf(article, cited), 1, texts, isIntroduced: false)], []);
    }

    /// <summary>Headline, publisher, author, date and address, and how the article begins.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">All its sentences, in order.</param>
    /// <param name="isPassageGone">Whether to say that a passage that was looked for is gone.</param>
    /// <param name="texts">The reader's language.</param>
    public static IReadOnlyList<MessagePart> Render(
        ArticleSummary article, IReadOnlyList<Sentence> sentences, bool isPassageGone, AskingTexts texts)
    {
        var before = isPassageGone ? Html.Text(texts.PassageGone) + Html.Raw("\n\n") : Html.Empty;
        for (var shown = OpeningSentences; shown > 0; shown--)
        {
            var html = before + Whole(article, ContextMessages.Quote([.. sentences.Take(shown)], null, texts), texts);
            if (html.VisibleLength <= Html.LongestMessage)
            {
                return [new MessagePart(html.ToString())];
            }
        }

        return [new MessagePart((before + Heading(article, texts)).ToString())];
    }

    static Html Whole(ArticleSummary article, Html quotation, AskingTexts texts) =>
        Heading(article, texts) + Html.Raw("\n") + CitationHtml.Introduction(article.Language, texts.Citations)
        + Html.Element("blockquote", quotation);

    static Html Heading(ArticleSummary article, AskingTexts texts)
    {
        var heading = CitationHtml.Render(article.Source, texts.Citations);
        return article.Source.Address is { AbsoluteUri.Length: <= LongestAddress } address
            ? heading + Html.Raw("\n") + Html.Link(address, Html.Text(address.AbsoluteUri))
            : heading;
    }

    static Passage PassageOf(ArticleSummary article, Sentence sentence) => new(
        article.Document,
        article.Source,
        sentence.Number,
        sentence.Text,
        sentence.Sources.Count > 0 ? sentence.Sources : [article.Source],
        Score: 1,
        Matches: [])
    {
        Language = article.Language,
    };
}
