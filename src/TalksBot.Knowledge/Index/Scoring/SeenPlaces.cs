namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>The places of a term that one sentence after the other sees: in its paragraph, next to it, in the headline above it.</summary>
abstract class SeenPlaces
{
    /// <summary>The most sentences that one sees.</summary>
    public const int Most = (2 * SegmentLayout.ParagraphReach) + 1;

    /// <summary>The places of sentences in order, with how often the term stands there; until the next call.</summary>
    /// <param name="first">The first document; never before that of the call before.</param>
    /// <param name="last">The last document.</param>
    public abstract ReadOnlySpan<(int Document, int Times)> In(int first, int last);

    /// <summary>How often the term stands in the headline of a sentence's article.</summary>
    /// <param name="document">The sentence; never before that of the call before.</param>
    public abstract int TimesInHeadline(int document);
}
