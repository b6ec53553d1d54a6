using TalksBot.Chats;
using TalksBot.Questions;

namespace TalksBot.Digests;

/// <summary>Writes what was asked without an answer: pure functions.</summary>
static class UnansweredMessages
{
    const int LongestQuestion = 200;

    // Fifteen questions of this length fit one message.
    const int MostListed = 15;

    /// <summary>The questions that the sources left open, each once, the newest first.</summary>
    public static IReadOnlyList<string> Distinct(IReadOnlyList<AskedQuestion> asked)
    {
        var open = new List<string>();
        foreach (var question in asked.Where(one => one.Found is { IsGap: true }))
        {
            var folded = FoldedQuestion.Of(question.Text);
            if (!open.Exists(other => FoldedQuestion.AreAlike(FoldedQuestion.Of(other), folded)))
            {
                open.Add(question.Text);
            }
        }

        return open;
    }

    /// <summary>As many of them as fit an alert, and whether these are all.</summary>
    public static (string Text, bool IsWhole) Alert(IReadOnlyList<string> questions, string since, DigestTexts texts, int length)
    {
        if (questions.Count == 0)
        {
            return (texts.AllAnswered(since), true);
        }

        for (var count = questions.Count; count > 0; count--)
        {
            if (Plain(questions, count, since, texts) is var text && text.Length <= length)
            {
                return (text, count == questions.Count);
            }
        }

        return (Shortened.To(length, Plain(questions, 1, since, texts)), false);
    }

    /// <summary>The message that lists them.</summary>
    public static string Message(IReadOnlyList<string> questions, string since, DigestTexts texts) =>
        Html.Text(Plain([.. questions.Select(one => Shortened.To(LongestQuestion, one))], MostListed, since, texts)).ToString();

    static string Plain(IReadOnlyList<string> questions, int count, string since, DigestTexts texts) => string.Join('\n',
    [
        texts.UnansweredSince(since),
        .. questions.Take(count).Select(question => $"\u2022 {question.ReplaceLineEndings(" ")}"),
        .. questions.Count > count ? [texts.MoreQuestions(questions.Count - count)] : Array.Empty<string>(),
    ]);
}
