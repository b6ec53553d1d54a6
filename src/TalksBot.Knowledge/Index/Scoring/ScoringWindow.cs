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

    /// <summary>The first document.</summary>
    public int Start { get; private set; }

    /// <summary>The document after the last.</summary>
    public int End { get; private set; }

    /// <summary>Moves to other documents.</summary>
    public void MoveTo(int start, int end)
    {
        (Start, End) = (start, end);
        if (end - start > frequencies.Length)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Bits * Lanes, end - start));
            (frequencies, scores) = (new float[size], new float[size]);
            (touched, marked) = (new ulong[size / Lanes / Bits], new ulong[size / Bits]);
            gathered = new (int, int, SentencePlace)[size];
        }
    }

    /// <summary>
    /// Takes note of a place of a term. Gathered first, places wait for memory together; scattered one by one, each would
    /// wait for the branches that the one before decides.
    /// </summary>
    public void Gather(int document, int times, SentencePlace place) => gathered[gatheredCount++] = (document, times, place);

    /// <summary>The places that were gathered; they are no longer.</summary>
    public ReadOnlySpan<(int Document, int Times, SentencePlace Place)> TakeGathered()
    {
        var all = gathered.AsSpan(0, gatheredCount);
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

    /// <summary>Finds the next document from <paramref name="from"/> on that has a score, and reaches a threshold with what it may get yet.</summary>
    /// <param name="from">The first document.</param>
    /// <param name="rest">What is added at most.</param>
    /// <param name="threshold">What is to be reached.</param>
    /// <param name="document">The document found.</param>
    /// <param name="score">Its score.</param>
    /// <returns>Whether there is one.</returns>
    public bool Find(int from, float rest, float threshold, out int document, out float score)
    {
        var at = from - Start;
        for (var skip = at % Vector256<float>.Count; at < End - Start; skip = 0)
        {
            at -= skip;
            var sums = Vector256.Create<float>(scores.AsSpan(at));
            var enough = Vector256.GreaterThanOrEqual(sums + Vector256.Create(rest), Vector256.Create(threshold));
            var hits = (enough & Vector256.GreaterThan(sums, Vector256<float>.Zero)).ExtractMostSignificantBits() >> skip << skip;
            if (hits != 0)
            {
                at += BitOperations.TrailingZeroCount(hits);
                (document, score) = (Start + at, scores[at]);
                return true;
            }

            at += Vector256<float>.Count;
        }

        (document, score) = (End, 0);
        return false;
    }

    /// <summary>Forgets all scores.</summary>
    public void Clear() => scores.AsSpan(0, Math.Min(scores.Length, End - Start)).Clear();

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
