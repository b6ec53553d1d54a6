namespace TalksBot.Knowledge.Articles;

/// <summary>Finds where sentences end, one after the other.</summary>
readonly ref struct SentenceCursor(ReadOnlySpan<char> text, SplittingWords words)
{
    readonly ReadOnlySpan<char> text = text;
    readonly FullStopRule rule = new(text, words);

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
            else if (text[i] == ' ' && i + 1 < text.Length && text[i + 1] is '»' or ')' or ']')
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

        return text[stop] != '.' || afterStops - stop > 1 || rule.Ends(start, stop, next);
    }
}
