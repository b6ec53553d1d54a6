using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// The places in the postings of a term. Those that one sentence sees the next mostly sees too, while postings can be read
/// only once: they are kept so long.
/// </summary>
/// <param name="layout">How the sentences lie.</param>
/// <param name="text">The term's sentences, moved to the first or further; or <see langword="null"/> if it has none.</param>
/// <param name="headline">The documents of the articles that have it in the headline, likewise.</param>
sealed class PostedPlaces(SegmentLayout layout, DocsEnum? text, DocsEnum? headline) : SeenPlaces
{
    // More than can be seen at once, so that those which stay are not moved over each time.
    const int Room = 2 * Most;

    (int Document, int Times)[] places = [];
    int start;
    int end;

    // The first sentence of the article at whose headline the postings stand, once it was asked for.
    int headlined = -1;

    /// <inheritdoc/>
    public override ReadOnlySpan<(int Document, int Times)> In(int first, int last)
    {
        while (start < end && places[start].Document < first)
        {
            start++;
        }

        if (text is not null && text.DocID <= last)
        {
            MakeRoom();
            for (var at = text.DocID < first ? text.Advance(first) : text.DocID; at <= last; at = text.NextDoc())
            {
                places[end++] = (at, text.Freq);
            }
        }

        return places.AsSpan(start..end);
    }

    /// <inheritdoc/>
    public override int TimesInHeadline(int document)
    {
        if (headline is null || headline.DocID == TermCursor.End)
        {
            return 0;
        }

        if (headline.DocID < document || headlined < 0)
        {
            var own = headline.DocID < document ? headline.Advance(document) : headline.DocID;
            headlined = own < TermCursor.End ? layout.Starts[layout.ArticleOf(own)] : TermCursor.End;
        }

        return document >= headlined ? headline.Freq : 0;
    }

    void MakeRoom()
    {
        if (places.Length == 0)
        {
            places = new (int, int)[Room];
        }

        if (start == end || end + Most > Room)
        {
            places.AsSpan(start..end).CopyTo(places);
            (start, end) = (0, end - start);
        }
    }
}
