using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// Where a frequent term stands in the sentences and headlines of a segment, to be looked up anywhere and by any thread at
/// once: two bits a document say how often, up to twice, and the few documents with more stand beside; another bit says
/// whether it stands in the headline above a sentence. A list of postings would have to be unpacked up to each place that is
/// asked for. Never changes.
/// </summary>
sealed class DensePostings
{
    const int Bits = 64;
    const int Planes = 3;
    const int Lower = 0;
    const int Upper = 1;
    const int Headline = 2;

    // What lower and upper bit together say of a document.
    const int Often = 3;

    // All planes of 64 documents, then those of the next, so that what is asked for together is in memory together.
    readonly ulong[] planes;
    readonly int[] often;
    readonly int[] oftenTimes;

    /// <summary>Reads postings.</summary>
    /// <param name="text">The sentences with the term, those of deleted articles as well: they are not asked for.</param>
    /// <param name="headline">The documents of the articles that have it in the headline, if any.</param>
    /// <param name="layout">How the sentences lie.</param>
    public DensePostings(DocsEnum text, DocsEnum? headline, SegmentLayout layout)
    {
        // One unit more than there are documents in: a range that is looked up may end in the next.
        planes = new ulong[Planes * ((layout.Documents / Bits) + 2)];
        var (more, moreTimes) = (new List<int>(), new List<int>());
        for (var at = text.NextDoc(); at != TermCursor.End; at = text.NextDoc())
        {
            Set(at, text.Freq);
        }

        for (var at = headline?.NextDoc() ?? TermCursor.End; at != TermCursor.End; at = headline!.NextDoc())
        {
            Set(at, headline!.Freq);
            var article = layout.ArticleOf(at);
            for (var document = article < layout.Ends.Length ? layout.Starts[article] : at; document < at; document++)
            {
                planes[(document / Bits * Planes) + Headline] |= 1UL << document;
            }
        }

        (often, oftenTimes) = ([.. more], [.. moreTimes]);
        Array.Sort(often, oftenTimes);

        void Set(int document, int times)
        {
            var (unit, counted) = (document / Bits * Planes, Math.Min(times, Often));
            planes[unit + Lower] |= (ulong)(counted & 1) << document;
            planes[unit + Upper] |= (ulong)(counted >> 1) << document;
            if (counted == Often)
            {
                more.Add(document);
                moreTimes.Add(times);
            }
        }
    }

    /// <summary>
    /// How often the term stands in each document of a range, as two bits: the lower ones and the upper ones, the first document
    /// lowest. 3 is thrice or more.
    /// </summary>
    /// <param name="first">The first document.</param>
    /// <param name="count">How many documents, 1 to 64.</param>
    public (ulong Lower, ulong Upper) In(int first, int count)
    {
        var (unit, shift) = (first / Bits * Planes, first % Bits);
        var asked = ulong.MaxValue >> (Bits - count);
        // Shifted twice, for what is shifted by 64 is not shifted.
        return (
            ((planes[unit + Lower] >> shift) | (planes[unit + Planes + Lower] << 1 << (Bits - 1 - shift))) & asked,
            ((planes[unit + Upper] >> shift) | (planes[unit + Planes + Upper] << 1 << (Bits - 1 - shift))) & asked);
    }

    /// <summary>How often the term stands in a document.</summary>
    public int TimesIn(int document)
    {
        var unit = document / Bits * Planes;
        var times = (int)((planes[unit + Lower] >> document) & 1) | ((int)((planes[unit + Upper] >> document) & 1) << 1);
        return times < Often ? times : oftenTimes[Array.BinarySearch(often, document)];
    }

    /// <summary>Whether the term stands in the headline above a sentence.</summary>
    public bool IsInHeadline(int document) => ((planes[(document / Bits * Planes) + Headline] >> document) & 1) != 0;
}
