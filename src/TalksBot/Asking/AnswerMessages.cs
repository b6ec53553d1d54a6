using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Asking;

/// <summary>Writes an answer in Telegram's HTML: a pure function.</summary>
static class AnswerMessages
{
    /// <summary>The reply to somebody who asked nothing: how to ask, with an example.</summary>
    public static MessagePart NoQuestion(AskingTexts texts) => new(
        (Html.Text(texts.NoQuestion) + Html.Raw(" ") + Html.Element("i", Html.Text($"/ask {texts.ExampleQuestion}"))).ToString());

    /// <summary>The messages of an answer, in order: split between passages where one message is too short.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="questionId">The number that the question is kept under: the buttons carry it.</param>
    /// <param name="texts">The asker's language.</param>
    /// <param name="isChosen">Whether the question was chosen by a button: then nobody can read it but above the answer.</param>
    /// <param name="votes">What people have voted on it.</param>
    /// <param name="bot">The bot's username, for the links to each passage's context; <see langword="null"/> for none.</param>
    /// <param name="above">What is to be read before all else, or <see langword="null"/>.</param>
    public static IReadOnlyList<MessagePart> Render(
        Answer answer, long questionId, AskingTexts texts, bool isChosen = false, VoteCounts votes = default, string? bot = null,
        Html? above = null)
    {
        if (answer.SmallTalk is { } talk)
        {
            return [talk == SmallTalk.Wordless ? NoQuestion(texts) : new MessagePart(Html.Text(texts.ReplyTo(talk)).ToString())];
        }

        if (!answer.HasPassagesToShow)
        {
            return [RenderUnanswered(answer, texts)];
        }

        var shown = answer.WorthShowing(AnswerPage.Length);
        IEnumerable<Html> heading =
        [
            .. above is null ? Array.Empty<Html>() : [above],
            .. isChosen ? [Html.Element("i", Html.Text(answer.Question))] : Array.Empty<Html>(),
            .. answer.Verdict == Verdict.Unsure ? [Html.Element("b", Html.Text(texts.Closest))] : Array.Empty<Html>(),
            .. answer.Differing.Count > 0 ? [DifferingHtml.Render(answer, texts)] : Array.Empty<Html>(),
        ];
        IEnumerable<Html> footing = answer.Suggestions.Count > 0 ? [Suggestions(answer, texts)] : [];
        return MessageBlocks.Join(
            [.. heading, .. Passages(shown, 0, texts, bot), .. footing],
            AnswerButtons.Of(answer, new AnswerPage(questionId, 0), shown, texts, votes));
    }

    /// <summary>The messages of one page of an answer; none when the answer has no such page.</summary>
    public static IReadOnlyList<MessagePart> RenderPage(
        Answer answer, AnswerPage page, AskingTexts texts, VoteCounts votes = default, string? bot = null)
    {
        if (page.First == 0)
        {
            return answer.HasPassagesToShow ? Render(answer, page.QuestionId, texts, votes: votes, bot: bot) : [];
        }

        var shown = AnswerPage.Passages(answer).Skip(page.First).Take(AnswerPage.Length).ToList();
        return shown.Count == 0 || !answer.HasPassagesToShow
            ? []
            : MessageBlocks.Join([.. Passages(shown, page.First, texts, bot)], AnswerButtons.Of(answer, page, shown, texts, votes));
    }

    static IEnumerable<Html> Passages(IReadOnlyList<Passage> passages, int first, AskingTexts texts, string? bot) =>
        passages.SelectMany((passage, index) => PassageHtml.Render(
            passage,
            first + index + 1,
            texts,
            // Said once for passages in one language that stand under each other.
            isIntroduced: index > 0 && passages[index - 1].Language == passage.Language,
            bot));

    static MessagePart RenderUnanswered(Answer answer, AskingTexts texts)
    {
        var html = Html.Text(texts.Unanswered);
        return answer.Suggestions.Count == 0
            ? new MessagePart(html.ToString())
            : new MessagePart(
                (html + Html.Raw("\n\n") + Suggestions(answer, texts)).ToString(), [AnswerButtons.Suggestions(answer)]);
    }

    static Html Suggestions(Answer answer, AskingTexts texts) => answer.Suggestions
        .Select((question, index) => Html.Raw($"\n{AnswerButtons.MarkOf(answer, index)}. ") + Html.Text(question))
        .Aggregate(Html.Text(texts.TheyDoAnswer), (text, line) => text + line);
}
