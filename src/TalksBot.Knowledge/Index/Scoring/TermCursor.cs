using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// A term in the sentences of one segment. Only moves forward: over whole windows of sentences (<see cref="Scatter"/>), then
/// over single ones.
/// </summary>
abstract class TermCursor
{
    /// <summary>What <see cref="Next"/> is when there is nothing more.</summary>
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    /// <summary>The next document, or its article's own document, around which the term stands; <see cref="End"/> for none.</summary>
    public abstract int Next { get; }

    /// <summary>In how many sentences and headlines it stands, at most.</summary>
    public abstract long Cost { get; }

    /// <summary>Moves forward to a document, the first of an article, and leaves out what is before.</summary>
    public abstract void MoveTo(int document);

    /// <summary>Adds the term's weighted frequency to all sentences of a window.</summary>
    /// <param name="window">The sentences.</param>
    /// <param name="worth">What the term counts for, 0 to 1.</param>
    public abstract void Scatter(ScoringWindow window, float worth);

    /// <summary>
    /// Adds the term's weighted frequency in one sentence, to the last bit as <see cref="Scatter"/> does: whichever way a
    /// sentence was scored, equal sentences are equal.
    /// </summary>
    public abstract void AddTo(ref float frequency, int document, float worth);

    /// <summary>How often it stands in each part of a sentence.</summary>
    public abstract PartCounts Counts(int document);

    /// <summary>A term of one word, or of several that must all be there; <see langword="null"/> if the segment lacks it.</summary>
    public static TermCursor? Of(SegmentTerms terms, LanguageTerm term)
    {
        if (!term.Term.Contains(' ', StringComparison.Ordinal))
        {
            return SingleTermCursor.Of(terms, term);
        }

        var cursors = new List<SingleTermCursor>();
        foreach (var word in term.Term.Split(' '))
        {
            if (SingleTermCursor.Of(terms, term with { Term = word }) is not { } cursor)
            {
                return null;
            }

            cursors.Add(cursor);
        }

        return new TogetherCursor(SingleTermCursor.Of(terms, term with { Term = term.Term.Split(' ')[0] })!, [.. cursors]);
    }

    /// <summary>The later of where postings stand and a document, at or after which they are then.</summary>
    protected static int Move(DocsEnum? postings, int document) =>
        postings is null ? End : postings.DocID < document ? postings.Advance(document) : postings.DocID;
}
