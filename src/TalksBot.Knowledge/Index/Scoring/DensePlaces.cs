using System.Numerics;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>The places of a frequent term, looked up.</summary>
/// <param name="layout">How the sentences lie.</param>
/// <param name="read">Where the term stands; asked for when something is looked up at all.</param>
sealed class DensePlaces(SegmentLayout layout, Func<DensePostings> read) : SeenPlaces
{
    readonly (int Document, int Times)[] places = new (int, int)[Most];
    DensePostings? postings;

    /// <inheritdoc/>
    public override ReadOnlySpan<(int Document, int Times)> In(int first, int last)
    {
        postings ??= read();
        var count = 0;
        var (lower, upper) = postings.In(first, last - first + 1);
        for (var rest = lower | upper; rest != 0; rest &= rest - 1)
        {
            var at = first + BitOperations.TrailingZeroCount(rest);
            places[count++] = (at, postings.TimesIn(at));
        }

        return places.AsSpan(0, count);
    }

    /// <inheritdoc/>
    public override int TimesInHeadline(int document)
    {
        postings ??= read();
        return postings.IsInHeadline(document) ? postings.TimesIn(layout.Ends[layout.ArticleOf(document)]) : 0;
    }
}
