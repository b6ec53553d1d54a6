using System.Text.RegularExpressions;

namespace TalksBot.Evaluation;

/// <summary>The sentences that answer a question.</summary>
sealed partial class GoldSentences(IReadOnlyList<string> gold)
{
    readonly string[] wanted = [.. gold.Select(Plain)];

    /// <summary>
    /// Whether a passage is right: it holds a gold sentence, or is the better part (six tenths) of one. Punctuation, case
    /// and white space do not count.
    /// </summary>
    public bool Has(string text)
    {
        var passage = Plain(text);
        return passage.Length > 0 && wanted.Any(one =>
            passage.Contains(one, StringComparison.Ordinal) ||
            (one.Contains(passage, StringComparison.Ordinal) && passage.Length >= .6 * one.Length));
    }

    /// <summary>A text without what does not count.</summary>
    public static string Plain(string text) => NotAWord().Replace(text, " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"[\W]+")]
    private static partial Regex NotAWord();
}
