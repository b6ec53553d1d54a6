using System.Buffers;

namespace TalksBot.Knowledge.Articles;

/// <summary>Finds where sentences end, one after the other.</summary>
readonly ref struct SentenceCursor(ReadOnlySpan<char> text, SplittingWords words)
{
    // No abbreviation, and no number that is an ordinal, is longer.
    const int MaxWord = 24;

    static readonly SearchValues<char> RomanFigures = SearchValues.Create("IVXLCDM");

    readonly ReadOnlySpan<char> text = text;
    readonly SplittingWords words = words;

    /// <summary>The index after the sentence that begins at <paramref name="start"/>, closing quotes included.</summary>
    public int NextEnd(int start)
    {
        var hasWord = false;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (!StopCharacters.IsStop(c))
            {
                hasWord |= char.IsLetterOrDigit(c);
                continue;
            }

            var stop = i;
            i = AfterStops(i);
            var end = AfterClosers(i);
            if (end >= text.Length)
            {
                return text.Length;
            }

            if (hasWord && Ends(start, stop, i, end))
            {
                return end;
            }

            i = end - 1;
        }

        return text.Length;
    }

    // "?!", "...", and ". . ." are one stop.
    int AfterStops(int i)
    {
        while (++i < text.Length)
        {
            if (!StopCharacters.IsStop(text[i]))
            {
                var isSpacedDot = text[i] == ' ' && text[i - 1] == '.' && i + 1 < text.Length && text[i + 1] == '.';
                if (!isSpacedDot)
                {
                    break;
                }
            }
        }

        return i;
    }

    // Closing quotes and brackets, and reference marks as in "done.[3]". A bracket may stand after a blank.
    int AfterClosers(int i)
    {
        while (i < text.Length)
        {
            if (StopCharacters.IsCloser(text[i]))
            {
                i++;
            }
            else if (text[i] == '[' && ReferenceLength(i) is var length and > 0)
            {
                i += length;
            }
            else if (text[i] == ' ' && i + 1 < text.Length && text[i + 1] is '»' or ')' or ']' && text[i - 1] != text[i + 1])
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    int ReferenceLength(int i)
    {
        var k = i + 1;
        while (k < text.Length && char.IsAsciiDigit(text[k]))
        {
            k++;
        }

        return k > i + 1 && k < text.Length && text[k] == ']' ? k + 1 - i : 0;
    }

    bool Ends(int start, int stop, int afterStops, int end)
    {
        if (text[stop] is '。' or '！' or '？')
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        // "[...]" and "(!)" stand inside a sentence or before it.
        if (stop > 0 && text[stop - 1] is '(' or '[')
        {
            return false;
        }

        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || StopCharacters.IsOpener(text[next])))
        {
            next++;
        }

        if (next == text.Length)
        {
            return false;
        }

        if (char.IsLower(text[next]))
        {
            return false;
        }

        return text[stop] != '.' || afterStops - stop > 1 || EndsAtDot(start, stop, next);
    }

    // The word before a single full stop says whether it is an abbreviation's, a number's or the sentence's.
    bool EndsAtDot(int start, int dot, int next)
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
                AbbreviationKind.Number => !IsFigure(next),
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
