namespace TalksBot.Knowledge.Articles;

/// <summary>
/// Cuts a paragraph of news prose into sentences: one pass over its characters, deciding at each stop by the word before
/// it and the word after it. Own rules, because ICU4N 60.1's break iterator gets only 98 of the test table's 146 cases
/// right: it knows no abbreviations.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="paragraph"/> in order, verbatim, without white space at their ends.</summary>
    /// <param name="paragraph">The text; line ends count as blanks.</param>
    /// <param name="language">ISO 639-1 code: decides which abbreviations are known.</param>
    public static IReadOnlyList<string> Split(string paragraph, string language) =>
        [.. Ranges(paragraph, language).Select(range => paragraph[range])];

    /// <summary>Where the sentences of <paramref name="paragraph"/> stand in it.</summary>
    public static IReadOnlyList<Range> Ranges(string paragraph, string language)
    {
        var ranges = new List<Range>();
        Split(paragraph, 0, paragraph.Length, language, ranges);
        return ranges;
    }

    /// <summary>Adds the sentences between <paramref name="start"/> and <paramref name="end"/> to the ranges.</summary>
    internal static void Split(string text, int start, int end, string language, List<Range> ranges)
    {
        var words = SplittingWords.Of(language);
        var cursor = new SentenceCursor(text.AsSpan(0, end), words);
        while (start < end)
        {
            var stop = cursor.NextEnd(start);
            while (start < stop && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            var last = stop;
            while (last > start && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > start)
            {
                ranges.Add(start..last);
            }

            start = stop;
        }
    }

    /// <summary>Whether a sentence may end before <paramref name="position"/>: a stop stands there and no small letter follows.</summary>
    internal static bool MayEndAt(string text, int position)
    {
        var before = position;
        while (before > 0 && StopCharacters.IsCloser(text[before - 1]))
        {
            before--;
        }

        var after = position;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return before > 0 && StopCharacters.IsStop(text[before - 1])
            && (after == text.Length || (after > position && !char.IsLower(text[after])));
    }
}
