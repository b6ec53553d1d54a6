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

    /// <summary>The messages of an answer, in order: split between passages where one message is too short.</summary>
    public static IReadOnlyList<MessagePart> Render(Answer answer) =>
        answer.SmallTalk is { } talk ? [new MessagePart(ReplyTo(talk))]
        : answer.IsAnswered ? RenderPassages(answer.WorthShowing())
        : [RenderUnanswered(answer.Suggestions)];

    static string ReplyTo(SmallTalk talk) => talk switch
    {
        SmallTalk.Greeting => "Hello! Ask me about the talks, and I answer with what the sources say.",
        SmallTalk.Thanks => "You are welcome.",
        SmallTalk.Farewell => "Goodbye!",
        SmallTalk.Instruction => "I only look things up in my sources. Ask me about the talks.",
        _ => NoQuestion,
    };

    static List<MessagePart> RenderPassages(IReadOnlyList<Passage> passages)
    {
        var parts = new List<MessagePart>();
        var current = Html.Empty;
        foreach (var block in passages.SelectMany((passage, index) => PassageHtml.Render(passage, index + 1)))
        {
            var joined = current.IsEmpty ? block : current + Html.Raw("\n\n") + block;
            if (joined.VisibleLength > Html.LongestMessage)
            {
                parts.Add(new MessagePart(current.ToString()));
                joined = block;
            }

            current = joined;
        }

        parts.Add(new MessagePart(current.ToString()));
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
                new Button(Number(index), $"{AskingHandler.ButtonTopic}:{SuggestionId.Of(question)}"))]]);
    }

    static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
