using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// The terms that stand in the sentences of one committed state of the index, for words that it does not know as typed. Those
/// of a segment are read once, when the first such word comes or before (<see cref="ReadAll"/>).
/// </summary>
sealed class KnownTerms(IList<AtomicReaderContext> leaves, IReadOnlyList<SegmentLayout> layouts)
{
    /// <summary>The terms with at most some typos between them and a word, in order, with how many typos and in how many sentences.</summary>
    /// <param name="term">The word as a term; its first letter is taken to be right.</param>
    /// <param name="typos">1 or 2.</param>
    public IEnumerable<(string Term, int Typos, int Sentences)> Near(LanguageTerm term, int typos) =>
        In(term.Language)
            .SelectMany(segment => segment.Near(term.Term, typos))
            .GroupBy(
                near => (near.Term, near.Typos),
                (near, segments) => (near.Term, near.Typos, Sentences: segments.Sum(one => one.Sentences)))
            .OrderBy(near => near.Term, StringComparer.Ordinal);

    /// <summary>The terms of an analysis language that sound like a name (<see cref="Wording.NameSound"/>), in order.</summary>
    public IEnumerable<string> Sounding(string language, string sound) =>
        In(language).SelectMany(segment => segment.Sounding(sound)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Reads the terms of languages before a question needs them.</summary>
    public void ReadAll(IEnumerable<string> languages)
    {
        foreach (var language in languages)
        {
            _ = In(language).Count();
        }
    }

    IEnumerable<SegmentVocabulary> In(string language) =>
        leaves.Zip(layouts, (leaf, layout) => layout.VocabularyOf(language, leaf.AtomicReader));
}
