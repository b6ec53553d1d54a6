using System.Numerics;
using System.Runtime.Intrinsics;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// A run of documents whose scores are summed up side by side: few enough to stay in the processor's cache, and whole
/// articles, so that no word reaches beyond. After each use all of it is zero again.
/// </summary>
sealed class ScoringWindow
{
    const int Bits = 64;

    // As many documents as are summed up at once: one bit of touched says whether a word has to do with any of them.
    const int LaneShift = 3;
    const int Lanes = 1 << LaneShift;

    float[] frequencies = [];
    float[] scores = [];
    ulong[] touched = [];
    ulong[] marked = [];
    (int Document, int Times, SentencePlace Place)[] gathered = [];
    int gatheredCount;

    /// <summary>Room for documents that may be among the best.</summary>
    public Found[] Found { get; } = new Found[128];

    /// <summary>The first document.</summary>
    public int Start { get; private set; }

    /// <summary>The document after the last.</summary>
    public int End { get; private set; }

    /// <summary>Moves to other documents.</summary>
    public void MoveTo(int start, int end)
    {
        (Start, End) = (start, end);
        if (end - start > scores.Length)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Bits * Lanes, end - start));
            (frequencies, scores) = (new float[size + Lanes], new float[size]);
            (touched, marked) = (new ulong[size / Lanes / Bits], new ulong[size / Bits]);
            gathered = new (int, int, SentencePlace)[size];
        }
    }

    /// <summary>Takes note of a document that has a term.</summary>
    public void Gather(int document, int times) => gathered[gatheredCount++] = (document, times, default);

    /// <summary>
    /// The places that were gathered; they are no longer. Read one after another, they wait for memory together; read when they
    /// are found, each would wait for the branches that the one before decides.
    /// </summary>
    public ReadOnlySpan<(int Document, int Times, SentencePlace Place)> TakeGathered(SegmentLayout layout)
    {
        var all = gathered.AsSpan(0, gatheredCount);
        foreach (ref var one in all)
        {
            one.Place = layout.PlaceOf(one.Document);
        }

        gatheredCount = 0;
        return all;
    }

    /// <summary>Adds to a word's weighted frequency in a document.</summary>
    public void Add(int document, float frequency)
    {
        var at = document - Start;
        frequencies[at] += frequency;
        touched[at / Lanes / Bits] |= 1UL << (at >> LaneShift);
    }

    /// <summary>The weighted frequencies of a word in the documents from one to another, both included, all of which it has to do with.</summary>
    public Span<float> Touch(int first, int last)
    {
        SetBits(touched, (first - Start) >> LaneShift, (last - Start) >> LaneShift);
        return frequencies.AsSpan(first - Start, last - first + 1);
    }

    /// <summary>Adds to a word's weighted frequency in some documents that were touched.</summary>
    /// <param name="first">The first document.</param>
    /// <param name="count">How many documents, more than 0.</param>
    /// <param name="frequency">What is added to each.</param>
    public void Add(int first, int count, float frequency)
    {
        // Lanes beyond the last document get nothing: how many documents there are decides no branch but in long paragraphs.
        for (var at = first - Start; count > 0; (at, count) = (at + Lanes, count - Lanes))
        {
            var sums = frequencies.AsSpan(at, Lanes);
            var wanted = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();
            (Vector256.Create<float>(sums) + (Vector256.Create(frequency) & wanted)).CopyTo(sums);
        }
    }

    /// <summary>Marks the documents from one to another, both included.</summary>
    public void Mark(int first, int last) => SetBits(marked, first - Start, last - Start);

    /// <summary>The marked documents in order; they are marked no longer.</summary>
    public IEnumerable<int> TakeMarked()
    {
        for (var unit = 0; unit * Bits < End - Start; unit++)
        {
            for (var rest = marked[unit]; rest != 0; rest &= rest - 1)
            {
                yield return Start + (unit * Bits) + BitOperations.TrailingZeroCount(rest);
            }

            marked[unit] = 0;
        }
    }

    /// <summary>Makes scores of the frequencies of a word, all of whose terms were added.</summary>
    public void Settle(float worth)
    {
        for (var unit = 0; unit * Bits * Lanes < End - Start; unit++)
        {
            for (var rest = touched[unit]; rest != 0; rest &= rest - 1)
            {
                var at = ((unit * Bits) + BitOperations.TrailingZeroCount(rest)) * Lanes;
                var sums = scores.AsSpan(at, Lanes);
                var added = frequencies.AsSpan(at, Lanes);
                (Vector256.Create<float>(sums) + WordCursor.Score(worth, Vector256.Create<float>(added))).CopyTo(sums);
                added.Clear();
            }

            touched[unit] = 0;
        }
    }

    /// <summary>
    /// Finds documents from one on that have a score, and reach a threshold with what they may get yet: all of the window, or
    /// as many as there is room for.
    /// </summary>
    /// <param name="from">The first document; then the one after those that were looked at.</param>
    /// <param name="rest">What is added at most.</param>
    /// <param name="threshold">What is to be reached.</param>
    /// <param name="found">Room for at least as many as are looked at side by side, sixteen.</param>
    /// <returns>How many were found.</returns>
    public int Find(ref int from, float rest, float threshold, Span<Found> found)
    {
        var (at, end, count) = (from - Start, End - Start, 0);
        var (wanted, more, none) = (Vector512.Create(threshold), Vector512.Create(rest), Vector512<float>.Zero);
        for (; at < end && count <= found.Length - Vector512<float>.Count; at += Vector512<float>.Count)
        {
            var sums = Vector512.Create<float>(scores.AsSpan(at, Vector512<float>.Count));
            var hits = (Vector512.GreaterThanOrEqual(sums + more, wanted) & Vector512.GreaterThan(sums, none)).ExtractMostSignificantBits();
            for (; hits != 0; hits &= hits - 1)
            {
                var hit = at + BitOperations.TrailingZeroCount(hits);
                found[count++] = new Found(Start + hit, scores[hit]);
            }
        }

        from = Start + at;
        return count;
    }

    /// <summary>Forgets all scores.</summary>
    public void Clear() => scores.AsSpan(0, End - Start).Clear();

    static void SetBits(ulong[] bits, int from, int to)
    {
        var (head, tail) = (ulong.MaxValue << from, ulong.MaxValue >> ~to);
        if (from >> 6 == to >> 6)
        {
            bits[from >> 6] |= head & tail;
            return;
        }

        bits[from >> 6] |= head;
        for (var unit = (from >> 6) + 1; unit < to >> 6; unit++)
        {
            bits[unit] = ulong.MaxValue;
        }

        bits[to >> 6] |= tail;
    }
}
