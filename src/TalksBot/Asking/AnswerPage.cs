using System.Globalization;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Asking;

/// <summary>Which passages of an answer are shown.</summary>
/// <param name="QuestionId">The question's number in the log.</param>
/// <param name="First">The 0-based index of the first passage shown.</param>
readonly record struct AnswerPage(long QuestionId, int First)
{
    /// <summary>How many passages a page has.</summary>
    public const int Length = 3;

    /// <summary>How far the pages reach, in passages: beyond that nothing answers any more.</summary>
    public const int Furthest = 9;

    /// <summary>The page in the form of a button's value, <c>QUESTION-FIRST</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{QuestionId}-{First}");

    /// <summary>Reads a button's value, or <see langword="null"/> when it is none of ours.</summary>
    public static AnswerPage? Read(string value)
    {
        var parts = value.Split('-');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var question)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && first < Furthest
                ? new AnswerPage(question, first)
                : null;
    }

    /// <summary>
    /// The passages of an answer that are worth a page: up to the last that shares a word with the question. One before it may
    /// share none and answer all the same, as it is known to.
    /// </summary>
    public static IReadOnlyList<Passage> Passages(Answer answer) =>
        [.. answer.Passages.Reverse().SkipWhile(passage => passage.Matches.Count == 0).Reverse()];
}
