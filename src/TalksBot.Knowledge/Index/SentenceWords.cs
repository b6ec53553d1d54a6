using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index;

/// <summary>The words of a sentence, read once and kept beside it.</summary>
static class SentenceWords
{
    static readonly SearchValues<char> ClauseEnds =
        SearchValues.Create(",;:()[]\u2014\u2013\"\u00ab\u00bb\u201c\u201d\u201e.!?");
    const int UnitsAWord = 5;
    const string Quotes = "\"\u00ab\u201c\u201e'\u2018(";
    const string MoneySigns = "$\u20ac\u00a3\u00a5\u20b4\u20bd\u20ba\u20bc";

    static readonly ConcurrentDictionary<string, WordReader> ByLanguage = new(StringComparer.Ordinal);

    /// <summary>A hash of a term in the analysis of a language (FNV-1a over UTF-16 units).</summary>
    public static ulong Hash(string language, string term)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in language)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        foreach (var unit in term)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>
    /// The letter trigrams of a word, with its ends, as bits of a set of 64: words of one stem share most of them,
    /// whatever the language.
    /// </summary>
    public static ulong Grams(ReadOnlySpan<char> word)
    {
        ulong grams = 0;
        uint a = ' ', b = Letter(word, 0);
        for (var i = 1; i <= word.Length; i++)
        {
            var c = Letter(word, i);
            var mixed = ((a * 31 + b) * 31 + c) * 2654435761U;
            grams |= 1UL << (int)(mixed >> 26);
            (a, b) = (b, c);
        }

        return grams;
    }

    static uint Letter(ReadOnlySpan<char> word, int at) => at < word.Length ? char.ToLowerInvariant(word[at]) : ' ';

    /// <summary>Reads the words of a text.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="language">Its ISO 639-1 code.</param>
    public static SentenceWord[] Read(string text, string language)
    {
        var reading = ByLanguage.GetOrAdd(language, static code => new WordReader(code));
        var words = new List<SentenceWord>(text.Length / UnitsAWord);
        var clause = 0;
        var lastEnd = 0;
        WordCutter.Shared.Cut(text, (start, length) =>
        {
            var word = reading.Read(text.AsSpan(start, length));
            if (!word.IsTerm)
            {
                return;
            }

            clause += words.Count > 0 && EndsClause(text.AsSpan(lastEnd, start - lastEnd)) ? 1 : 0;
            lastEnd = start + length;
            var classes = Classes(text.AsSpan(start, length), words.Count == 0, word.Classes);
            words.Add(new SentenceWord(
                word.Term,
                word.Grams,
                start,
                length,
                clause,
                Marks(text, start, lastEnd, words.Count == 0, classes),
                classes,
                word.Vector));
        });
        MarkFirstName(CollectionsMarshal.AsSpan(words));
        return [.. words];
    }

    // At the beginning of a sentence a capital tells nothing, unless the name goes on: "Angela Merkel said".
    static void MarkFirstName(Span<SentenceWord> words)
    {
        if (words.Length > 1 && !words[0].Is(WordClass.Function) && words[1].Has(WordMarks.Capital) && words[0].Clause == words[1].Clause)
        {
            words[0] = words[0] with { Marks = words[0].Marks | WordMarks.Capital };
        }
    }

    // "May" and "may", "US" and "us": what is a function word and something else is told by its capitals.
    static WordClass Classes(ReadOnlySpan<char> word, bool isFirst, WordClass all)
    {
        if ((all & WordClass.Function) == 0)
        {
            return all;
        }

        var isAbbreviation = word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);
        var isMonth = (all & WordClass.Month) != 0 && !isFirst && char.IsUpper(word[0]);
        return isAbbreviation || isMonth ? all & ~WordClass.Function : all & ~WordClass.Month;
    }

    static bool EndsClause(ReadOnlySpan<char> between) => between.IndexOfAny(ClauseEnds) >= 0;

    static WordMarks Marks(string text, int start, int end, bool first, WordClass kind)
    {
        var marks = first ? WordMarks.First : WordMarks.None;
        int digits = 0, upper = 0, lower = 0;
        for (var i = start; i < end; i++)
        {
            digits += char.IsDigit(text[i]) ? 1 : 0;
            upper += char.IsUpper(text[i]) ? 1 : 0;
            lower += char.IsLower(text[i]) ? 1 : 0;
        }

        marks |= !first && char.IsUpper(text[start]) && (kind & WordClass.Function) == 0 ? WordMarks.Capital : 0;
        marks |= upper > 1 && lower == 0 ? WordMarks.Capitals : 0;
        marks |= digits > 0 ? WordMarks.Digit : 0;
        marks |= digits == 4 && end - start <= 5 && text[start] is '1' or '2' && digits == 4 ? WordMarks.Year : 0;
        if (start > 0)
        {
            marks |= MoneySigns.Contains(text[start - 1]) ? WordMarks.MoneySign : 0;
            marks |= Quotes.Contains(text[start - 1]) ? WordMarks.Quoted : 0;
        }

        if (end < text.Length)
        {
            marks |= MoneySigns.Contains(text[end]) ? WordMarks.MoneySign : 0;
            marks |= text[end] == '%' || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '%') ? WordMarks.PercentSign : 0;
        }

        return marks;
    }
}
