using System.Collections.Concurrent;
using TalksBot.Knowledge.Comparing;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Digesting;

/// <summary>
/// What the words of a language stand for, one number for the same thing in all languages: by the glossary and the names,
/// so that sentences in two languages can be compared; a word that these do not have stands for itself.
/// </summary>
sealed class Concepts
{
    static readonly ConcurrentDictionary<string, Concepts> ByLanguage = new(StringComparer.Ordinal);

    // A text has few words that are not common ones; the bound is for one that has.
    const int MostKept = 50_000;

    readonly Lexicon? lexicon;
    readonly ConcurrentDictionary<string, (int Length, ulong[] Meanings)> kept = new(StringComparer.Ordinal);

    Concepts(string language) => lexicon = WordLists.Languages.Contains(language) ? WordLookup.BuiltIn.LexiconOf(language) : null;

    /// <summary>Those of a language.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public static Concepts Of(string language) => ByLanguage.GetOrAdd(language, static code => new Concepts(code));

    /// <summary>
    /// What each word that means anything stands for. Where it may stand for several things, each has its share; where
    /// several words stand for one thing together, that comes besides what they stand for alone.
    /// </summary>
    public IReadOnlyList<(int Word, ulong Concept, double Share)> Read(WordsOfStatement words)
    {
        var found = new List<(int, ulong, double)>();
        var texts = Enumerable.Range(0, words.Count).Select(i => words.Text.Substring(words[i].Start, words[i].Length)).ToArray();
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Digits(i) is >= 0 and var number)
            {
                found.Add((i, SentenceWords.Hash("number", number.ToString(System.Globalization.CultureInfo.InvariantCulture)), 1));
            }
            else if (words.Known[i].Figure is { Kind: FigureWordKind.Month } month)
            {
                found.Add((i, SentenceWords.Hash("month", $"{(int)month.Value}"), 1));
            }
            else if (!words[i].Is(WordClass.Function))
            {
                var (length, meanings) = Find(texts, i);
                foreach (var meaning in meanings)
                {
                    found.Add((i, meaning, 1.0 / meanings.Length));
                }

                if (length != 1)
                {
                    found.Add((i, words[i].Term, length == 0 ? 1 : .5));
                }
            }
        }

        return found;
    }

    (int Length, ulong[] Meanings) Find(string[] texts, int at)
    {
        if (lexicon is null)
        {
            return (0, []);
        }

        // As many words as the longest entries have tell what begins here.
        const int longest = 4;
        var key = string.Join(' ', texts.Skip(at).Take(longest));
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var meanings = lexicon.Find(texts, at, out var length)
            .Select(meaning => meaning.Entry.Forms.FirstOrDefault(forms => forms.Count > 0)?[0])
            .OfType<string>()
            .Distinct()
            .Select(name => SentenceWords.Hash("concept", name))
            .ToArray();
        var result = meanings.Length > 0 ? (length, meanings) : (0, []);
        if (kept.Count < MostKept)
        {
            kept.TryAdd(key, result);
        }

        return result;
    }
}
