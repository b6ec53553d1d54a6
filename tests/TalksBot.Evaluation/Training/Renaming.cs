using System.Text.RegularExpressions;

namespace TalksBot.Evaluation.Training;

/// <summary>
/// Asks the same about somebody else: puts a name that no article has into a question. What is left of the question still
/// fits the old answer, so that such questions teach what an unknown name means.
/// </summary>
static partial class Renaming
{
    // Made up, and like no word: one set of letters for each script.
    static readonly string[] Latin = ["Zvorqath", "Uwombrek", "Jyxendal", "Kwopfust", "Vhazmiro"];
    static readonly string[] Cyrillic = ["Зворкхат", "Увомбрек", "Джигзендал", "Квопфуст", "Вхазьміро"];

    /// <summary>The question with its last name replaced; <see langword="null"/> if it has none after its first word.</summary>
    /// <param name="question">The question.</param>
    /// <param name="number">Chooses the name.</param>
    public static string? Of(string question, int number)
    {
        var names = Names().Matches(question);
        if (names.Count == 0)
        {
            return null;
        }

        var name = names[^1];
        var letters = name.Value[0] is >= '\u0400' and < '\u0500' ? Cyrillic : Latin;
        return question[..name.Index] + letters[number % letters.Length] + question[(name.Index + name.Length)..];
    }

    // A word with a capital that does not begin the question.
    [GeneratedRegex(@"(?<=\p{L}[^.?!]*\s)\p{Lu}\p{Ll}{3,}")]
    private static partial Regex Names();
}
