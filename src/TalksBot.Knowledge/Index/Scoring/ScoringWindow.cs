using System.Numerics;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// A run of documents whose scores are summed up side by side: few enough to stay in the processor's cache, and whole
/// articles, so that no word reaches beyond. After each use all of it is zero again.
/// </summary>
sealed class ScoringWindow
{
    const int Bits = 64;

    float[] frequencies = [];
    float[] scores = [];
    ulong[] touched = [];
    ulong[] found = [];
    ulong[] marked = [];

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
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Bits, end - start));
            (frequencies, scores) = (new float[size], new float[size]);
            (touched, found, marked) = (new ulong[size / Bits], new ulong[size / Bits], new ulong[size / Bits]);
        }
    }

    /// <summary>Adds to a word's weighted frequency in a document.</summary>
    public void Add(int document, float frequency)
    {
        var at = document - Start;
        frequencies[at] += frequency;
        touched[at >> 6] |= 1UL << at;
    }

    /// <summary>Marks the documents from one to another, both included.</summary>
    public void Mark(int first, int last)
    {
        for (var at = first - Start; at <= last - Start; at++)
        {
            marked[at >> 6] |= 1UL << at;
        }
    }

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
        for (var unit = 0; unit * Bits < End - Start; unit++)
        {
            for (var rest = touched[unit]; rest != 0; rest &= rest - 1)
            {
                var at = (unit * Bits) + BitOperations.TrailingZeroCount(rest);
                scores[at] += WordCursor.Score(worth, frequencies[at]);
                frequencies[at] = 0;
            }

            found[unit] |= touched[unit];
            touched[unit] = 0;
        }
    }

    /// <summary>Takes the next document from <paramref name="from"/> on that has a score.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Take(int from, out int document, out float score)
    {
        for (var unit = (from - Start) / Bits; unit * Bits < End - Start; unit++)
        {
            if (found[unit] == 0)
            {
                continue;
            }

            var at = (unit * Bits) + BitOperations.TrailingZeroCount(found[unit]);
            found[unit] &= found[unit] - 1;
            (document, score) = (Start + at, scores[at]);
            scores[at] = 0;
            return true;
        }

        (document, score) = (End, 0);
        return false;
    }
}
