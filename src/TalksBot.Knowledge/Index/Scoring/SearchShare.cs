namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>What one thread searches of the sentences.</summary>
/// <param name="Stretches">The runs of articles, in order.</param>
sealed record SearchShare(IReadOnlyList<SearchStretch> Stretches)
{
    /// <summary>All sentences as one share.</summary>
    public static SearchShare All(IReadOnlyList<SegmentLayout> layouts) =>
        new([.. layouts.Select((layout, segment) => new SearchStretch(segment, 0, layout.Documents))]);

    /// <summary>All sentences in so many shares of about the same size.</summary>
    public static SearchShare[] Split(IReadOnlyList<SegmentLayout> layouts, int count)
    {
        var size = (layouts.Sum(layout => (long)layout.Documents) / count) + 1;
        List<SearchStretch>[] shares = [.. Enumerable.Range(0, count).Select(_ => new List<SearchStretch>())];
        var (share, room) = (0, size);
        for (var segment = 0; segment < layouts.Count; segment++)
        {
            for (var start = 0; start < layouts[segment].Documents;)
            {
                var end = share == count - 1 ? layouts[segment].Documents : EndAfter(layouts[segment], start + room);
                shares[share].Add(new SearchStretch(segment, start, end));
                room -= end - start;
                start = end;
                if (room <= 0 && share < count - 1)
                {
                    (share, room) = (share + 1, size);
                }
            }
        }

        return Array.ConvertAll(shares, stretches => new SearchShare(stretches));
    }

    // The end of the article that holds a document.
    static int EndAfter(SegmentLayout layout, long document) =>
        document < layout.Documents && layout.ArticleOf((int)document) is var article && article < layout.Ends.Length
            ? layout.Ends[article] + 1
            : layout.Documents;
}
