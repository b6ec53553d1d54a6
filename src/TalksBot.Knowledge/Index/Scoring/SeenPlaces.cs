using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// The places of a term that one sentence after the other sees: in its paragraph, or next to it. They are few, and the next
/// sentence mostly sees them too, while postings can be read only once.
/// </summary>
/// <param name="postings">The term's sentences, moved to the first; or <see langword="null"/> if it has none.</param>
sealed class SeenPlaces(DocsEnum? postings)
{
    const int Most = (2 * SegmentLayout.ParagraphReach) + 1;

    // More than can be seen at once, so that those which stay are not moved over each time.
    const int Room = 2 * Most;

    (int Document, int Times)[] places = [];
    int start;
    int end;

    /// <summary>The places in order, with how often the term stands there.</summary>
    public ReadOnlySpan<(int Document, int Times)> Places => places.AsSpan(start..end);

    /// <summary>Moves forward to the places from one document to another, both included.</summary>
    public void Move(int first, int last)
    {
        while (start < end && places[start].Document < first)
        {
            start++;
        }

        if (postings is null || postings.DocID > last)
        {
            return;
        }

        MakeRoom();
        for (var at = postings.DocID < first ? postings.Advance(first) : postings.DocID; at <= last; at = postings.NextDoc())
        {
            places[end++] = (at, postings.Freq);
        }
    }

    void MakeRoom()
    {
        if (places.Length == 0)
        {
            places = new (int, int)[Room];
        }

        if (start == end || end + Most > Room)
        {
            Places.CopyTo(places);
            (start, end) = (0, end - start);
        }
    }
}
