using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Outbox;

namespace TalksBot.Asking;

/// <summary>Writes the sentences around a passage in Telegram's HTML: a pure function.</summary>
static class ContextMessages
{
    /// <summary>
    /// The passage in bold among its neighbours, what it cites, the article, and a way back. Neighbours with sources of
    /// their own name them. What does not fit into one message is left out from the far ends.
    /// </summary>
    /// <param name="passage">The passage.</param>
    /// <param name="number">Its number in the answer, from 1.</param>
    /// <param name="around">The sentences around it, in order, its own among them.</param>
    /// <param name="page">The page that the way back leads to.</param>
    /// <param name="texts">The reader's language.</param>
    public static IReadOnlyList<MessagePart> Render(
        Passage passage, int number, IReadOnlyList<Sentence> around, AnswerPage page, AskingTexts texts)
    {
        var back = new[] { new[] { AnswerButtons.Back(page, texts) } };
        for (var reach = around.Count; reach >= 0; reach--)
        {
            var near = around.Where(sentence => Math.Abs(sentence.Number - passage.Number) <= reach).ToList();
            var html = Whole(passage, number, near, texts);
            if (html.VisibleLength <= Html.LongestMessage)
            {
                return [new MessagePart(html.ToString(), back)];
            }
        }

        return MessageBlocks.Join([.. PassageHtml.Render(passage, number, texts, isIntroduced: false)], back);
    }

    static Html Whole(Passage passage, int number, List<Sentence> near, AskingTexts texts)
    {
        var citation = CitationHtml.Render(passage.Sources, number, texts.Citations);
        if (passage.Sources[0] != passage.Article)
        {
            citation += Html.Raw("\n") + Html.Text(texts.InArticle) + Html.Raw(" ")
                + CitationHtml.Render(passage.Article, texts.Citations);
        }

        return CitationHtml.Introduction(passage.Language, texts.Citations) + Html.Element("blockquote", Quote(near, passage.Number, texts))
            + Html.Raw("\n") + citation;
    }

    /// <summary>Sentences in their paragraphs, with the sources that are their own.</summary>
    /// <param name="near">The sentences, in order.</param>
    /// <param name="cited">The number of the one that stands out, or <see langword="null"/>.</param>
    /// <param name="texts">The reader's language.</param>
    public static Html Quote(IReadOnlyList<Sentence> near, int? cited, AskingTexts texts)
    {
        var quotation = Html.Empty;
        var paragraph = 0;
        foreach (var sentence in near)
        {
            var between = quotation.IsEmpty ? "" : sentence.Paragraph == paragraph ? " " : "\n";
            quotation += Html.Raw(between) + (sentence.Number == cited
                ? Html.Element("b", Html.Text(sentence.Text))
                : Neighbour(sentence, texts));
            paragraph = sentence.Paragraph;
        }

        return quotation;
    }

    static Html Neighbour(Sentence sentence, AskingTexts texts) => sentence.Sources.Count == 0
        ? Html.Text(sentence.Text)
        : Html.Text(sentence.Text) + Html.Raw(" (") + CitationHtml.RenderShort(sentence.Sources[0], texts.Citations) + Html.Raw(")");
}
