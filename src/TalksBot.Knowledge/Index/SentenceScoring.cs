using TalksBot.Knowledge.Index.Scoring;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// The first stage: BM25F (Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields")
/// over a sentence and what stands around it. A word counts once, however many parts hold it:
/// <c>score = sum over words of weight * idf * f / (k1 + f)</c>, where
/// <c>f = sum over parts of weight(part) * tf / (1 - b + b * length / average length)</c>.
/// </summary>
static class SentenceScoring
{
    /// <summary>The best sentences for a question, best first; others without any of its words are left out.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="question">What to look for.</param>
    /// <param name="count">How many sentences to find at most.</param>
    /// <param name="also">Documents of sentences to return in any case: last, and as good as the last one found.</param>
    public static IReadOnlyList<Candidate> Best(SentenceSearcher searcher, Question question, int count, params IReadOnlyList<int> also)
    {
        var shares = searcher.BeginSearch();
        try
        {
            return Best(searcher, question, count, shares, also);
        }
        finally
        {
            searcher.EndSearch();
        }
    }

    /// <summary>
    /// As <see cref="Best(SentenceSearcher, Question, int, IReadOnlyList{int})"/>, each share by a thread of its own. What is
    /// found is the same.
    /// </summary>
    internal static IReadOnlyList<Candidate> Best(
        SentenceSearcher searcher, Question question, int count, IReadOnlyList<SearchShare> shares, params IReadOnlyList<int> also)
    {
        // Mostly more than enough sentences have a word that tells something: function words need not be looked for at all.
        var floor = Floor(question);
        var found = Search(searcher, question, count, floor, shares);
        found = found.Length == count || floor == 0 ? found : Search(searcher, question, count, 0, shares);
        found = also.Count == 0 ? found : With(found, also);
        var room = searcher.Enter();
        var places = WordPlacing.Of(room, question, Array.ConvertAll(found, one => one.Document));
        searcher.Leave(room);
        var candidates = new Candidate[found.Length];
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = new Candidate(searcher.Read(found[i].Document), found[i].Score, places[i]);
        }

        return candidates;
    }

    static Found[] With(Found[] found, IReadOnlyList<int> also)
    {
        // More than nothing, as scores are compared by their quotient.
        var least = found is [.., var last] ? last.Score : .01f;
        return [.. found, .. also.Except(found.Select(one => one.Document)).Select(document => new Found(document, least))];
    }

    static float Floor(Question question)
    {
        var sum = 0.0;
        foreach (var word in question.Words)
        {
            sum += word.IsKnown && !word.IsMeaningful ? word.Weight * word.Idf : 0;
        }

        return (float)sum;
    }

    static Found[] Search(
        SentenceSearcher searcher, Question question, int count, float floor, IReadOnlyList<SearchShare> shares)
    {
        var common = new CommonThreshold(floor);
        var best = new BestSentences[shares.Count];
        // Ends only when every share is through, also after an error: nothing reads on in a state that is closed by then.
        Parallel.For(0, best.Length, i => best[i] = Search(searcher, shares[i], question, count, common));
        return [.. best.SelectMany(one => one.Kept).OrderDescending().Take(count)];
    }

    static BestSentences Search(SentenceSearcher searcher, SearchShare share, Question question, int count, CommonThreshold common)
    {
        var best = new BestSentences(count, common);
        var room = searcher.Enter();
        foreach (var stretch in share.Stretches)
        {
            var terms = room.Segment(stretch.Segment);
            var words = new List<WordCursor>(question.Words.Count);
            foreach (var word in question.Words)
            {
                if (WordCursor.Of(terms, word) is { } cursor)
                {
                    words.Add(cursor);
                }
            }

            SegmentScoring.Offer(terms, stretch, words, room.Window, best);
        }

        searcher.Leave(room);
        return best;
    }
}
