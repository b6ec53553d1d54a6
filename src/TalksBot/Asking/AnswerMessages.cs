using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;

namespace TalksBot.Asking;

/// <summary>Writes an answer in Telegram's HTML: a pure function.</summary>
static class AnswerMessages
{
    /// <summary>The reply to /ask or a mention without a question.</summary>
    public const string NoQuestion =
        "Ask me something about the talks, for example: <i>/ask What did the two sides agree on prisoners?</i>";

    /// <summary>The alert when a suggested question is no more among the articles'.</summary>
    public const string SuggestionGone = "The articles have changed since, and this question is gone. Please type it.";

    const string Unanswered = "The sources do not answer that.";

    /// <summary>The alert when an answer is too old to be paged through.</summary>
    public const string AnswerGone = "I no longer have this answer. Please ask again.";

    /// <summary>The messages of an answer, in order: split between passages where one message is too short.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="questionId">The number that the question is kept under: the button [More] carries it.</param>
    /// <param name="isChosen">Whether the question was chosen by a button: then nobody can read it but above the answer.</param>
    public static IReadOnlyList<MessagePart> Render(Answer answer, long questionId, bool isChosen = false)
    {
        if (answer.SmallTalk is { } talk)
        {
            return [new MessagePart(ReplyTo(talk))];
        }

        if (!answer.IsAnswered)
        {
            return [RenderUnanswered(answer.Suggestions)];
        }

        var shown = answer.WorthShowing(AnswerPage.Length);
        var heading = isChosen ? Html.Element("i", Html.Text(answer.Question)) : Html.Empty;
        return RenderPassages(heading, shown, 0, Turning(answer, new AnswerPage(questionId, 0), shown.Count));
    }

    /// <summary>The messages of one page of an answer; none when the answer has no such page.</summary>
    public static IReadOnlyList<MessagePart> RenderPage(Answer answer, AnswerPage page)
    {
        if (page.First == 0)
        {
            return answer.IsAnswered ? Render(answer, page.QuestionId) : [];
        }

        var shown = AnswerPage.Passages(answer).Skip(page.First).Take(AnswerPage.Length).ToList();
        return shown.Count == 0 ? [] : RenderPassages(Html.Empty, shown, page.First, Turning(answer, page, shown.Count));
    }

    /// <summary>The buttons that turn the page; none when there is only one.</summary>
    static Button[][]? Turning(Answer answer, AnswerPage page, int shown)
    {
        var buttons = new List<Button>();
        if (page.First > 0)
        {
            buttons.Add(new Button("\u25c0 Back", $"{AskingHandler.MoreTopic}:{page with { First = 0 }}"));
        }

        if (page.First + shown < AnswerPage.Passages(answer).Count)
        {
            buttons.Add(new Button("More \u25b6", $"{AskingHandler.MoreTopic}:{page with { First = page.First + shown }}"));
        }

        return buttons.Count == 0 ? null : [[.. buttons]];
    }

    static string ReplyTo(SmallTalk talk) => talk switch
    {
        SmallTalk.Greeting => "Hello! Ask me about the talks, and I answer with what the sources say.",
        SmallTalk.Thanks => "You are welcome.",
        SmallTalk.Farewell => "Goodbye!",
        SmallTalk.Instruction => "I only look things up in my sources. Ask me about the talks.",
        _ => NoQuestion,
    };

    static List<MessagePart> RenderPassages(
        Html heading, IReadOnlyList<Passage> passages, int first, IReadOnlyList<IReadOnlyList<Button>>? keyboard)
    {
        var parts = new List<MessagePart>();
        var current = heading;
        foreach (var block in passages.SelectMany((passage, index) => PassageHtml.Render(passage, first + index + 1)))
        {
            var joined = current.IsEmpty ? block : current + Html.Raw("\n\n") + block;
            if (joined.VisibleLength > Html.LongestMessage)
            {
                parts.Add(new MessagePart(current.ToString()));
                joined = block;
            }

            current = joined;
        }

        parts.Add(new MessagePart(current.ToString(), keyboard));
        return parts;
    }

    static MessagePart RenderUnanswered(IReadOnlyList<string> suggestions)
    {
        if (suggestions.Count == 0)
        {
            return new MessagePart(Unanswered);
        }

        // Numbered in the text, since phones cut long buttons short.
        var lines = suggestions.Select((question, index) => Html.Raw($"\n{Number(index)}. ") + Html.Text(question));
        var html = lines.Aggregate(Html.Raw(Unanswered + "\n\nThey do answer:"), (text, line) => text + line);
        return new MessagePart(
            html.ToString(),
            [[.. suggestions.Select((question, index) =>
                new Button(Number(index), $"{AskingHandler.SuggestionTopic}:{SuggestionId.Of(question)}"))]]);
    }

    static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
