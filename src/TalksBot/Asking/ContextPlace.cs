using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Questions;

namespace TalksBot.Asking;

/// <summary>Around which passage the sentences are wanted.</summary>
/// <param name="Page">The page of the answer that shows it, and that the way back leads to.</param>
/// <param name="PassageId">What the passage is named by: its article and its words, so that it is never another one.</param>
readonly record struct ContextPlace(AnswerPage Page, string PassageId)
{
    /// <summary>The place in the form of a button's value, <c>QUESTION-FIRST-PASSAGE</c>.</summary>
    public override string ToString() => $"{Page}-{PassageId}";

    /// <summary>The place of a passage on a page.</summary>
    public static ContextPlace Of(AnswerPage page, Passage passage) => new(page, Questions.PassageId.Of(passage));

    /// <summary>Reads a button's value, or <see langword="null"/> when it is none of ours.</summary>
    public static ContextPlace? Read(string value)
    {
        var end = value.LastIndexOf('-');
        return end > 0 && AnswerPage.Read(value[..end]) is { } page ? new ContextPlace(page, value[(end + 1)..]) : null;
    }

    /// <summary>The index of the passage in an answer, or -1 when the articles have it no more.</summary>
    public int IndexIn(Answer answer)
    {
        var id = PassageId;
        return answer.Passages.ToList().FindIndex(passage => Questions.PassageId.Of(passage) == id);
    }
}
