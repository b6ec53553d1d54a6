using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Digesting;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Digests;

/// <summary>Writes a digest in Telegram's HTML: pure functions.</summary>
static class DigestMessages
{
    // Seven passages, three questions and ten pins of these lengths fit few messages, and each of them one.
    const int LongestTitle = 150;
    const int LongestQuestion = 200;
    const int MostSources = 3;

    /// <summary>Writes the news.</summary>
    /// <param name="arrived">What is new.</param>
    /// <param name="chosen">What was chosen of it.</param>
    /// <param name="since">Since when.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="bot">The bot's username, for the links to each passage's context; <see langword="null"/> for none.</param>
    public static DigestNews News(
        ArrivedNews arrived, IReadOnlyList<ChosenArticle> chosen, string since, DigestTexts texts, string? bot) => arrived.NewSentences == 0
        ? new DigestNews(HasNews: false, Html.Text(texts.NothingNew(since)), [])
        : new DigestNews(
            HasNews: true,
            Html.Element("b", Html.Text(arrived.NewArticles == 0
                ? texts.HeadlineOfSentences(texts.NewSentences(arrived.NewSentences), since)
                : texts.Headline(texts.NewArticles(arrived.NewArticles), texts.NewSentences(arrived.NewSentences), since))),
            [.. chosen.SelectMany(article => Passages(article, texts, bot))]);

    /// <summary>The messages of a digest in order, split between blocks; the last one carries the buttons.</summary>
    public static IReadOnlyList<MessagePart> Render(DigestNews news, ChatNews own, DigestTexts texts) => MessageBlocks.Join(
        [
            news.Headline,
            .. news.Passages,
            .. own.Asked.Count > 0 ? [Asked(own, texts)] : Array.Empty<Html>(),
            .. own.Pins.Select((pin, index) => Pin(pin, index == 0, own.Chat, texts)),
        ],
        Buttons(own, texts));

    static IEnumerable<Html> Passages(ChosenArticle chosen, DigestTexts texts, string? bot) => chosen.Passages.Select((passage, index) =>
    {
        var heading = index > 0
            ? Html.Empty
            : Html.Element("b", Html.Text(Shortened.To(LongestTitle, chosen.Article.Source.Title))) + Html.Raw("\n");
        // The language is said once for an article.
        return heading + CitationHtml.Before(passage, texts.Citations, isIntroduced: index > 0)
            + QuoteHtml.Render(passage, 0, passage.Text.Length) + Html.Raw("\n") + Citation(passage, texts, bot);
    });

    static Html Citation(Passage passage, DigestTexts texts, string? bot)
    {
        var cited = passage.Sources
            .Take(MostSources)
            .Select(source => CitationHtml.RenderShort(source, texts.Citations))
            .Aggregate((all, source) => all + Html.Raw("; ") + source);
        if (passage.Sources.Count > MostSources)
        {
            cited += Html.Raw("; ") + Html.Text(texts.Citations.MoreSources(passage.Sources.Count - MostSources));
        }

        return bot is null ? cited : cited + CitationHtml.Context(DeepLink.ToPassage(bot, passage), texts.Citations);
    }

    static Html Asked(ChatNews own, DigestTexts texts) => own.Asked
        .Select((asked, index) => Html.Raw(string.Create(CultureInfo.InvariantCulture, $"\n{index + 1}. "))
            + Html.Text(Shortened.To(LongestQuestion, asked.Question.Text))
            + Html.Text($" ({texts.Times(asked.Times)})"))
        .Aggregate(
            Html.Element("b", Html.Text(own.Chat.IsPrivate ? texts.MostAskedByYou : texts.MostAsked)), (all, line) => all + line);

    static Html Pin(PinnedAnswer pin, bool isFirst, Chat chat, DigestTexts texts)
    {
        var question = Html.Text(Shortened.To(LongestQuestion, pin.Question));
        var heading = isFirst ? Html.Element("b", Html.Text(texts.NewerEvidence)) + Html.Raw("\n") : Html.Empty;
        return heading + Html.Raw("\u2022 ") + (chat.AddressOf(pin.MessageId) is { } address ? Html.Link(address, question) : question);
    }

    static List<IReadOnlyList<Button>> Buttons(ChatNews own, DigestTexts texts)
    {
        var rows = new List<IReadOnlyList<Button>>();
        if (own.Asked.Count > 0)
        {
            rows.Add(
            [
                .. own.Asked.Select((asked, index) => AgainButton.Of(
                    (index + 1).ToString(CultureInfo.InvariantCulture), asked.Question)),
            ]);
        }

        if (!own.Chat.IsPrivate)
        {
            rows.Add([new Button(texts.Unanswered, $"{UnansweredHandler.Topic}:{AskingTime.Of(own.Span)}")]);
        }

        return rows;
    }
}
