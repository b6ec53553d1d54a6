using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// What one question at a time works with: readers of the index's lists and room for sums, which are dear to make and are
/// handed on from question to question.
/// </summary>
sealed class SearchRoom(SentenceSearcher searcher)
{
    readonly SegmentTerms[] segments =
        [.. Enumerable.Range(0, searcher.Layouts.Count).Select(segment => new SegmentTerms(segment, searcher))];

    /// <summary>Where scores are summed up.</summary>
    public ScoringWindow Window { get; } = new();

    /// <summary>How many segments the index has.</summary>
    public int Segments => segments.Length;

    /// <summary>The terms of a segment. All cursors made of them before must be done with.</summary>
    public SegmentTerms Segment(int segment)
    {
        segments[segment].Reuse();
        return segments[segment];
    }

    /// <summary>Looks up a term of one word in all segments.</summary>
    public FoundTerm Find(LanguageTerm term)
    {
        var (inText, inHeadlines) = (new TermContext(searcher.IndexReader.Context), new TermContext(searcher.IndexReader.Context));
        foreach (var segment in segments)
        {
            segment.Find(term, inText, inHeadlines);
        }

        return new FoundTerm(inText.DocFreq > 0 ? inText : null, inHeadlines.DocFreq > 0 ? inHeadlines : null);
    }

    /// <summary>Whether the words of a term of several stand in one sentence.</summary>
    public bool StandTogether(LanguageTerm term)
    {
        LanguageTerm[] words = [.. term.Term.Split(' ').Select(word => term with { Term = word })];
        return segments.Any(segment => segment.StandTogether(words));
    }
}
