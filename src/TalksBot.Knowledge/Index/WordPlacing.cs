using TalksBot.Knowledge.Index.Scoring;

namespace TalksBot.Knowledge.Index;

/// <summary>Tells where a question's words stand around a few sentences, from the index alone.</summary>
static class WordPlacing
{
    /// <summary>The places for each of <paramref name="documents"/>, in their order.</summary>
    public static WordPlaces[] Of(SearchRoom room, Question question, int[] documents)
    {
        // Postings are read forward only.
        var sorted = documents.ToArray();
        var order = new int[documents.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        var places = new WordPlaces[documents.Length];
        var first = 0;
        for (var segment = 0; segment < room.Segments && first < sorted.Length; segment++)
        {
            var terms = room.Segment(segment);
            var end = first;
            while (end < sorted.Length && sorted[end] < terms.DocBase + terms.Layout.Documents)
            {
                end++;
            }

            if (end > first)
            {
                Mark(terms, question, sorted.AsSpan(first..end), order.AsSpan(first..end), places);
            }

            first = end;
        }

        return places;
    }

    static void Mark(
        SegmentTerms segment, Question question, ReadOnlySpan<int> documents, ReadOnlySpan<int> order, WordPlaces[] places)
    {
        for (var word = 0; word < question.Words.Count; word++)
        {
            var bit = 1UL << word;
            foreach (var term in question.Words[word].Terms)
            {
                var cursor = TermCursor.Of(segment, term);
                for (var i = 0; cursor is not null && i < documents.Length; i++)
                {
                    places[order[i]] = places[order[i]].With(cursor.Counts(documents[i] - segment.DocBase), bit);
                }
            }
        }
    }
}
