using System.Buffers;

namespace TalksBot.Knowledge.Articles;

/// <summary>
/// Tells by the words around a single full stop whether it is an abbreviation's, an initial's, a number's or the
/// sentence's.
/// </summary>
readonly ref struct FullStopRule(ReadOnlySpan<char> text, SplittingWords words)
{
    // No abbreviation, and no number that is an ordinal, is longer.
    const int MaxWord = 24;

    static readonly SearchValues<char> RomanFigures = SearchValues.Create("IVXLCDM");

    readonly ReadOnlySpan<char> text = text;
    readonly SplittingWords words = words;

    /// <summary>Whether the sentence that begins at <paramref name="start"/> ends with this full stop.</summary>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="dot">Where the full stop stands.</param>
    /// <param name="next">Where the word after it begins, which is no small letter.</param>
    public bool Ends(int start, int dot, int next)
    {
        var word = WordBefore(start, dot);
        if (word.Length == 0)
        {
            return true;
        }

        var isFirst = IsFirstWord(start, dot - word.Length);
        if (IsNumber(word))
        {
            return EndsAtNumber(word, isFirst, next);
        }

        // "C. Wright" is an initial even where "c. 5" is an abbreviation.
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        if (!isInitial && words.Abbreviation(word) is AbbreviationKind kind)
        {
            return kind switch
            {
                AbbreviationKind.Before => false,
                AbbreviationKind.Number => !IsFigure(next) && (!FollowsRoman(dot - word.Length) || IsStarter(next)),
                AbbreviationKind.Either => IsStarter(next),
                _ => true,
            };
        }

        if (isInitial || IsInitials(word))
        {
            return !isFirst && IsStarter(next);
        }

        return !IsRoman(word) || !(isFirst || (words.HasOrdinalStop && !IsStarter(next)));
    }

    bool EndsAtNumber(ReadOnlySpan<char> number, bool isFirst, int next)
    {
        // "1. The first point" and "16. 05. 2025".
        if (isFirst || (number.Length <= 2 && IsNumberWithDot(next)))
        {
            return false;
        }

        return !words.HasOrdinalStop || number.Length > 2 || IsStarter(next);
    }

    ReadOnlySpan<char> WordBefore(int start, int dot)
    {
        var first = dot;
        var least = Math.Max(start, dot - MaxWord);
        while (first > least && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '.' or '-' or '’' or '\''))
        {
            first--;
        }

        while (first < dot && !char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        return text[first..dot];
    }

    bool IsFirstWord(int start, int first)
    {
        for (var i = start; i < first; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    bool IsStarter(int next)
    {
        var end = next;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '’' or '\''))
        {
            end++;
        }

        // "В. Путин" is an initial, "В Москве" a beginning.
        return end > next && (end == text.Length || text[end] != '.') && words.IsStarter(text[next..end]);
    }

    bool IsFigure(int next) => char.IsDigit(text[next]) || text[next] is '№' or '#' or '§';

    // "XX ст.", where the century's figure stands before it. Cyrillic texts write it with their own letters too.
    bool FollowsRoman(int first) => first > 1 && text[first - 1] == ' ' && text[first - 2] is 'I' or 'V' or 'X' or 'І' or 'Х';

    bool IsNumberWithDot(int next)
    {
        var end = next;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            end++;
        }

        return end > next && end < text.Length && text[end] == '.';
    }

    static bool IsNumber(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('0', '9') < 0;

    // "U.S", "В.О": single letters with full stops between.
    static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    static bool IsRoman(ReadOnlySpan<char> word) => word.IndexOfAnyExcept(RomanFigures) < 0;
}
