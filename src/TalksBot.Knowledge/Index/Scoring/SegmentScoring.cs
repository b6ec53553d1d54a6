namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// Finds the best sentences of a segment without scoring all (MaxScore: Turtle and Flood 1995, "Query evaluation:
/// strategies and optimizations"). Words are taken from the one worth most to the one worth least. Once the least words
/// together cannot lift a sentence to the best ones found so far, only sentences with one of the others are looked at, and
/// the least words are looked up there alone.
/// </summary>
static class SegmentScoring
{
    // Enough documents that a window's own cost does not count, few enough for the second-level cache.
    const int WindowSize = 8192;

    /// <summary>A word that fewer of the sentences hold is read through faster than it is looked up where the others were found.</summary>
    public const double Often = 1.0 / 64;

    // Sums of floats differ in the last bits by the order in which they were summed.
    const float Slack = 1.0001f;

    /// <summary>Offers the sentences of a stretch that may be among the best.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="stretch">What of it is searched.</param>
    /// <param name="words">The question's words in it; they are moved to the end.</param>
    /// <param name="window">Where scores are summed up.</param>
    /// <param name="best">The best sentences.</param>
    public static void Offer(
        SegmentTerms segment, SearchStretch stretch, IReadOnlyList<WordCursor> words, ScoringWindow window, BestSentences best)
    {
        for (var i = 0; stretch.Start > 0 && i < words.Count; i++)
        {
            words[i].MoveTo(stretch.Start);
        }

        // The order is the same whichever words are left for later, so that sums are the same as well.
        var often = segment.Layout.Documents * Often;
        WordCursor[] order = [.. words.OrderBy(word => word.Cost > often).ThenByDescending(word => word.Worth)];
        var rare = Array.FindLastIndex(order, word => word.Cost <= often) + 1;
        // What all words from one on can add together.
        var rest = new float[order.Length + 1];
        for (var i = order.Length - 1; i >= 0; i--)
        {
            rest[i] = rest[i + 1] + (order[i].Worth * Slack);
        }

        var found = window.Found;
        while (true)
        {
            var needed = order.Length;
            while (needed > 0 && rest[needed - 1] < best.Threshold)
            {
                needed--;
            }

            var next = TermCursor.End;
            for (var i = 0; i < needed; i++)
            {
                next = Math.Min(next, order[i].Next);
            }

            if (next >= stretch.End)
            {
                return;
            }

            MoveTo(next, segment.Layout, window, stretch.End);
            var scattered = Math.Max(needed, rare);
            for (var i = 0; i < scattered; i++)
            {
                order[i].Scatter(window);
            }

            for (var from = window.Start; from < window.End;)
            {
                var hits = found.AsSpan(0, window.Find(ref from, rest[scattered], best.Threshold, found));
                for (var i = scattered; i < order.Length; i++)
                {
                    hits = hits[..order[i].AddTo(hits, rest[i + 1], best.Threshold)];
                }

                foreach (var hit in hits)
                {
                    best.Offer(segment.DocBase + hit.Document, hit.Score);
                }
            }

            window.Clear();
        }
    }

    static void MoveTo(int document, SegmentLayout layout, ScoringWindow window, int stretchEnd)
    {
        var article = layout.ArticleOf(document);
        var start = layout.Starts[article];
        while (article + 1 < layout.Ends.Length && layout.Ends[article + 1] < Math.Min(start + WindowSize, stretchEnd))
        {
            article++;
        }

        window.MoveTo(start, layout.Ends[article] + 1);
    }
}
