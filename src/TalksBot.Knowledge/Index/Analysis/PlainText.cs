namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>The part of the rules for words (UAX #29) that plain Latin and Cyrillic text needs.</summary>
static class PlainText
{
    // StandardTokenizer cuts longer ones; below this its own limit cannot matter.
    const int LongestWord = 255;

    /// <summary>
    /// Whether words end before a character and begin after it, whatever these are: the property "Other" of UAX #29, as far
    /// as common texts have it.
    /// </summary>
    public static bool IsBreak(char c) => c is ' ' or '\t' or '\n' or '\r'
        or '-' or '/' or '(' or ')' or '[' or ']' or '"' or '!' or '?' or '%' or '&' or '*' or '+' or '=' or '$' or '#' or '@'
        or '\u00ab' or '\u00bb' or '\u201c' or '\u201d' or '\u201e' or '\u2013' or '\u2014' or '\u2026';

    /// <summary>
    /// Finds the word in what stands between two breaks: letters and digits in a row, with marks before and after them that
    /// join nothing there.
    /// </summary>
    /// <param name="run">A text without any <see cref="IsBreak"/>.</param>
    /// <param name="first">Where the word begins.</param>
    /// <param name="length">Its length; 0 when there is none.</param>
    /// <returns>Whether these rules suffice.</returns>
    public static bool TryFindWord(ReadOnlySpan<char> run, out int first, out int length)
    {
        first = 0;
        while (first < run.Length && IsJoiner(run[first]))
        {
            first++;
        }

        var end = first;
        while (end < run.Length && IsWordCharacter(run[end]))
        {
            end++;
        }

        length = end - first;
        while (end < run.Length && IsJoiner(run[end]))
        {
            end++;
        }

        return end == run.Length && length <= LongestWord;
    }

    // They join two letters or two digits ("don't", "1,200"), and are none of a word at its edges.
    static bool IsJoiner(char c) => c is '.' or ',' or ':' or ';' or '\'' or '\u2019' or '\u2018';

    // ASCII letters and digits, Latin letters with marks, and Cyrillic without its combining marks.
    static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c)
        || c is (>= '\u00c0' and <= '\u024f' and not ('\u00d7' or '\u00f7')) or (>= '\u0400' and <= '\u0481') or (>= '\u048a' and <= '\u0527');
}
