using System.Numerics;
using Lucene.Net.Index;
using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Knowledge.Index;

/// <summary>The terms of one language in the sentences of a segment, in order, to be looked through for similar ones. Never changes.</summary>
sealed class SegmentVocabulary
{
    readonly string[] sorted;
    readonly int[] sentences;
    readonly ulong[] letters;
    readonly ILookup<string, string> bySound;

    /// <summary>Reads the terms of a segment.</summary>
    public SegmentVocabulary(AtomicReader reader, string language)
    {
        var all = new List<(string Term, int Sentences)>();
        var terms = reader.GetTerms(SentenceDocuments.TextOf(language))?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            all.Add((terms.Term.Utf8ToString(), terms.DocFreq));
        }

        all.Sort((a, b) => string.CompareOrdinal(a.Term, b.Term));
        (sorted, sentences) = ([.. all.Select(one => one.Term)], [.. all.Select(one => one.Sentences)]);
        letters = [.. sorted.Select(Letters)];
        bySound = sorted.Select(term => (Term: term, Sound: NameSound.Of(term))).Where(one => one.Sound is not null)
            .ToLookup(one => one.Sound!, one => one.Term, StringComparer.Ordinal);
    }

    /// <summary>The terms with the word's first letter and at most some typos between, with how many and in how many sentences.</summary>
    public IEnumerable<(string Term, int Typos, int Sentences)> Near(string word, int typos)
    {
        var own = Letters(word);
        var first = Array.BinarySearch(sorted, word[..1], StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < sorted.Length && sorted[i][0] == word[0]; i++)
        {
            // A typo changes at most two letters of the set: one goes, one comes. Most terms differ by more.
            if (BitOperations.PopCount(own ^ letters[i]) <= 2 * typos
                && EditDistance.Of(word, sorted[i], typos) is var distance && distance <= typos)
            {
                yield return (sorted[i], distance, sentences[i]);
            }
        }
    }

    /// <summary>The terms that sound like a name (<see cref="NameSound"/>).</summary>
    public IEnumerable<string> Sounding(string sound) => bySound[sound];

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
}
