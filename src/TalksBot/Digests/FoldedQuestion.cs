using System.Text;

namespace TalksBot.Digests;

/// <summary>A question without what its wording does not change: case, punctuation, blanks.</summary>
static class FoldedQuestion
{
    // Fewer letters have no typo without becoming another word.
    const int LettersPerTypo = 12;
    const int MostTypos = 2;

    // Whoever pastes a page asks no question that others ask too.
    const int Longest = 200;

    /// <summary>Its letters and digits in lower case, single blanks between words.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var character in text.ToLowerInvariant())
        {
            if (folded.Length >= Longest)
            {
                break;
            }

            if (char.IsLetterOrDigit(character))
            {
                folded.Append(character);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Trim();
    }

    /// <summary>Whether two folded questions are one, but for typos. Numbers have none: 16 May is not 26 May.</summary>
    public static bool AreAlike(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var allowed = Math.Min(MostTypos, Math.Min(one.Length, other.Length) / LettersPerTypo);
        return Math.Abs(one.Length - other.Length) <= allowed
            && one.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit))
            && Distance(one, other) <= allowed;
    }

    // Levenshtein 1966: insertions, deletions and substitutions of a character.
    static int Distance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            }

            above = row;
        }

        return above[^1];
    }
}
