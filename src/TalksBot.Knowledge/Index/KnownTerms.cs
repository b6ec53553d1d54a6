using System.Collections.Concurrent;
using System.Numerics;
using Lucene.Net.Index;
using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// The terms that stand in the sentences of one committed state of the index, for words that it does not know as typed.
/// A language's terms are read when the first such word comes, and only those with the word's first letter are looked at.
/// </summary>
sealed class KnownTerms(IndexReader reader)
{
    readonly ConcurrentDictionary<string, Lazy<Terms>> byLanguage = new(StringComparer.Ordinal);

    /// <summary>The terms with at most some typos between them and a word, with how many typos and in how many sentences.</summary>
    /// <param name="term">The word as a term; its first letter is taken to be right.</param>
    /// <param name="typos">1 or 2.</param>
    public IEnumerable<(string Term, int Typos, int Sentences)> Near(LanguageTerm term, int typos)
    {
        var terms = Of(term.Language);
        var letters = Letters(term.Term);
        var first = Array.BinarySearch(terms.Sorted, term.Term[..1], StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < terms.Sorted.Length && terms.Sorted[i][0] == term.Term[0]; i++)
        {
            // A typo changes at most two letters of the set: one goes, one comes. Most terms differ by more.
            if (BitOperations.PopCount(letters ^ terms.Letters[i]) > 2 * typos)
            {
                continue;
            }

            var distance = EditDistance.Of(term.Term, terms.Sorted[i], typos);
            if (distance <= typos)
            {
                yield return (terms.Sorted[i], distance, terms.Sentences[i]);
            }
        }
    }

    /// <summary>Reads the terms of languages before a question needs them.</summary>
    public void ReadAll(IEnumerable<string> languages)
    {
        foreach (var language in languages)
        {
            Of(language);
        }
    }

    /// <summary>The terms of an analysis language that sound like a name (<see cref="NameSound"/>).</summary>
    public IEnumerable<string> Sounding(string language, string sound) => Of(language).BySound[sound];

    Terms Of(string language)
    {
        try
        {
            return byLanguage.GetOrAdd(language, code => new Lazy<Terms>(() => Read(code))).Value;
        }
        catch
        {
            // It keeps its exception: the next question is to try again.
            byLanguage.TryRemove(language, out _);
            throw;
        }
    }

    Terms Read(string language)
    {
        var all = new List<(string Term, int Sentences)>();
        var terms = MultiFields.GetTerms(reader, SentenceDocuments.TextOf(language))?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            all.Add((terms.Term.Utf8ToString(), terms.DocFreq));
        }

        all.Sort((a, b) => string.CompareOrdinal(a.Term, b.Term));
        string[] sorted = [.. all.Select(one => one.Term)];
        return new Terms(
            sorted,
            [.. all.Select(one => one.Sentences)],
            [.. all.Select(one => Letters(one.Term))],
            sorted.Select(term => (Term: term, Sound: NameSound.Of(term))).Where(one => one.Sound is not null)
                .ToLookup(one => one.Sound!, one => one.Term, StringComparer.Ordinal));
    }

    // The letters of a term as bits of a set; which ones share a bit does not matter.
    static ulong Letters(string term)
    {
        var letters = 0UL;
        foreach (var letter in term)
        {
            letters |= 1UL << (letter & 63);
        }

        return letters;
    }

    sealed record Terms(string[] Sorted, int[] Sentences, ulong[] Letters, ILookup<string, string> BySound);
}
