using System.Globalization;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Asking;

/// <summary>The buttons under an answer: a pure function.</summary>
static class AnswerButtons
{
    // A phone shows three such buttons beside each other without cutting them.
    const int InRow = 3;

    /// <summary>The rows for a page: the context of each passage, the neighbouring pages, suggested questions, votes.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="page">The page of it.</param>
    /// <param name="shown">The passages on the page.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="votes">What people have voted on it.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Of(
        Answer answer, AnswerPage page, IReadOnlyList<Passage> shown, AskingTexts texts, VoteCounts votes)
    {
        var contexts = shown.Select((passage, index) => new Button(
            shown.Count == 1 ? texts.Context : texts.ContextOf(page.First + index + 1),
            $"{PagingHandler.ContextTopic}:{ContextPlace.Of(page, passage)}"));
        return
        [
            .. contexts.Chunk(InRow),
            .. NonEmpty(Turning(answer, page, shown.Count, texts)),
            .. NonEmpty(page.First == 0 ? Suggestions(answer) : []),
            VoteButtons.Row(page.QuestionId, votes),
        ];
    }

    /// <summary>The button back to a page.</summary>
    public static Button Back(AnswerPage page, AskingTexts texts) => new(texts.Back, $"{PagingHandler.MoreTopic}:{page}");

    /// <summary>A button for each suggested question, marked as in the text, since phones cut long buttons short.</summary>
    public static IReadOnlyList<Button> Suggestions(Answer answer) =>
    [
        .. answer.Suggestions.Select((question, index) => new Button(
            MarkOf(answer, index), $"{AskingHandler.SuggestionTopic}:{SuggestionId.Of(question)}")),
    ];

    /// <summary>What a suggested question is marked by: a letter where the passages have the numbers.</summary>
    public static string MarkOf(Answer answer, int index) => answer.HasPassagesToShow
        ? ((char)('A' + index)).ToString()
        : (index + 1).ToString(CultureInfo.InvariantCulture);

    static List<Button> Turning(Answer answer, AnswerPage page, int shown, AskingTexts texts)
    {
        var buttons = new List<Button>();
        if (page.First > 0)
        {
            buttons.Add(Back(page with { First = 0 }, texts));
        }

        if (page.First + shown < AnswerPage.Passages(answer).Count)
        {
            buttons.Add(new Button(texts.More, $"{PagingHandler.MoreTopic}:{page with { First = page.First + shown }}"));
        }

        return buttons;
    }

    static IEnumerable<IReadOnlyList<Button>> NonEmpty(IReadOnlyList<Button> row) => row.Count > 0 ? [row] : [];
}
