using System.Runtime.Intrinsics;

namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>A word of a question in the sentences of one segment: all terms that stand for it. Only moves forward.</summary>
sealed class WordCursor
{
    /// <summary>How soon a word's repetition stops counting.</summary>
    const float K1 = .8f;

    readonly TermCursor[] terms;
    readonly float[] worths;

    WordCursor(TermCursor[] terms, float[] worths, float worth) => (this.terms, this.worths, Worth) = (terms, worths, worth);

    /// <summary>What the word is worth: weight times idf. No sentence scores as much by it alone.</summary>
    public float Worth { get; }

    /// <summary>In how many sentences and headlines its terms stand.</summary>
    public long Cost
    {
        get
        {
            var cost = 0L;
            foreach (var term in terms)
            {
                cost += term.Cost;
            }

            return cost;
        }
    }

    /// <summary>The next document around which one of its terms stands.</summary>
    public int Next
    {
        get
        {
            var next = TermCursor.End;
            foreach (var term in terms)
            {
                next = Math.Min(next, term.Next);
            }

            return next;
        }
    }

    /// <summary>A word; <see langword="null"/> if nothing of it is in the segment, or it is worth nothing.</summary>
    public static WordCursor? Of(SegmentTerms segment, QuestionWord word)
    {
        var (terms, worths) = (new List<TermCursor>(), new List<float>());
        for (var i = 0; i < word.Terms.Count; i++)
        {
            if (TermCursor.Of(segment, word.Terms[i]) is { } term)
            {
                terms.Add(term);
                worths.Add(word.WorthOf(i));
            }
        }

        var worth = (float)(word.Weight * word.Idf);
        return terms.Count > 0 && worth > 0 ? new WordCursor([.. terms], [.. worths], worth) : null;
    }

    /// <summary>Moves forward to a document, the first of an article, and leaves out what is before.</summary>
    public void MoveTo(int document)
    {
        foreach (var term in terms)
        {
            term.MoveTo(document);
        }
    }

    /// <summary>What a weighted frequency makes of a word's worth; it approaches that, and never exceeds it.</summary>
    public static float Score(float worth, float frequency) => worth * frequency / (K1 + frequency);

    /// <summary>As <see cref="Score(float, float)"/> for several frequencies, each to the last bit.</summary>
    public static Vector256<float> Score(float worth, Vector256<float> frequencies) =>
        Vector256.Create(worth) * frequencies / (Vector256.Create(K1) + frequencies);

    /// <summary>Adds the word's score to all sentences of a window.</summary>
    public void Scatter(ScoringWindow window)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i].Scatter(window, worths[i]);
        }

        window.Settle(Worth);
    }

    /// <summary>Adds the word's score to sentences, and keeps those that reach a threshold with what they may get yet.</summary>
    /// <param name="found">The sentences, in order; those that are kept are at the beginning then.</param>
    /// <param name="rest">What is added at most.</param>
    /// <param name="threshold">What is to be reached.</param>
    /// <returns>How many were kept.</returns>
    public int AddTo(Span<Found> found, float rest, float threshold)
    {
        var kept = 0;
        foreach (var (document, score) in found)
        {
            var sum = score + Score(document);
            if (sum + rest >= threshold)
            {
                found[kept++] = new Found(document, sum);
            }
        }

        return kept;
    }

    float Score(int document)
    {
        var frequency = 0f;
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i].AddTo(ref frequency, document, worths[i]);
        }

        return Score(Worth, frequency);
    }
}
