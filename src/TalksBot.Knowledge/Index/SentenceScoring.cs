using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// The first stage: BM25F (Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields")
/// over a sentence and what stands around it. A word counts once, however many parts hold it:
/// <c>score = sum over words of weight * idf * f / (k1 + f)</c>, where
/// <c>f = sum over parts of weight(part) * tf / (1 - b + b * length / average length)</c>.
/// </summary>
static class SentenceScoring
{
    /// <summary>How soon a word's repetition stops counting.</summary>
    public const double K1 = .8;

    /// <summary>How much a part's length counts: 0 not at all, 1 in full.</summary>
    public const double B = .6;

    /// <summary>What a word is worth by <see cref="SentencePart"/>.</summary>
    static readonly float[] PartWeights = [1, .2f, .3f, .1f, .035f];

    /// <summary>The best sentences for a question, best first; sentences without any of its words are left out.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="question">What to look for.</param>
    /// <param name="count">How many sentences to return at most.</param>
    public static IReadOnlyList<Candidate> Best(SentenceSearcher searcher, Question question, int count)
    {
        var best = new PriorityQueue<Found, Found>(count + 1);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            Score(leaf, searcher, question, count, best);
        }

        var found = new List<Found>(best.Count);
        while (best.TryDequeue(out var worst, out _))
        {
            found.Add(worst);
        }

        found.Reverse();
        var places = WordPlacing.Of(searcher, question, [.. found.Select(one => one.Document)]);
        return [.. found.Select((one, i) => new Candidate(searcher.Read(one.Document), one.Score, places[i]))];
    }

    static void Score(
        AtomicReaderContext leaf, SentenceSearcher searcher, Question question, int count, PriorityQueue<Found, Found> best)
    {
        var size = leaf.Reader.MaxDoc;
        var scores = Rent<float>(size);
        var frequencies = Rent<float>(size);
        var touched = ArrayPool<int>.Shared.Rent(size);
        try
        {
            for (var i = 0; i < question.Words.Count; i++)
            {
                var word = question.Words[i];
                var touchedCount = 0;
                for (var t = 0; t < word.Terms.Count; t++)
                {
                    foreach (var part in SentenceDocuments.Parts)
                    {
                        Add(part, word.Terms[t], word.WorthOf(t), ref touchedCount);
                    }
                }

                var worth = (float)(word.Weight * word.Idf);
                for (var t = 0; t < touchedCount; t++)
                {
                    ref var frequency = ref frequencies[touched[t]];
                    scores[touched[t]] += worth * frequency / ((float)K1 + frequency);
                    frequency = 0;
                }
            }

            Keep();
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<float>.Shared.Return(frequencies);
            ArrayPool<int>.Shared.Return(touched);
        }

        void Add(SentencePart part, LanguageTerm term, float worth, ref int touchedCount)
        {
            var field = SentenceDocuments.FieldOf(part, term.Language);
            var terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
            if (terms is null || TermPostings.Of(terms, term.Term, leaf.AtomicReader.LiveDocs) is not { } documents)
            {
                return;
            }

            var lengths = leaf.AtomicReader.GetNormValues(field);
            var perWord = (float)(B / searcher.AverageLengthOf(part, term.Language));
            var weight = worth * PartWeights[(int)part];
            for (int d; (d = documents.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                if (frequencies[d] == 0)
                {
                    touched[touchedCount++] = d;
                }

                frequencies[d] += weight * documents.Freq / ((float)(1 - B) + perWord * lengths.Get(d));
            }
        }

        void Keep()
        {
            for (var d = 0; d < size; d++)
            {
                if (scores[d] > 0)
                {
                    var found = new Found(leaf.DocBase + d, scores[d]);
                    if (best.Count < count)
                    {
                        best.Enqueue(found, found);
                    }
                    else if (best.Peek().CompareTo(found) < 0)
                    {
                        best.EnqueueDequeue(found, found);
                    }
                }
            }
        }
    }

    static T[] Rent<T>(int size)
    {
        var array = ArrayPool<T>.Shared.Rent(size);
        Array.Clear(array, 0, size);
        return array;
    }

    /// <summary>Ordered from worst to best; of equal ones the earlier document is better.</summary>
    readonly record struct Found(int Document, float Score) : IComparable<Found>
    {
        public int CompareTo(Found other) =>
            Score != other.Score ? Score.CompareTo(other.Score) : other.Document.CompareTo(Document);
    }
}
