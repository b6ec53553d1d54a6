namespace TalksBot.Knowledge.Digesting;

/// <summary>LexRank: a sentence is central that is like many others, and more so if these are central themselves.</summary>
/// <remarks>
/// Erkan and Radev 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", section 3.2: an edge
/// joins sentences whose idf-modified cosine exceeds a threshold, and centrality is the stationary distribution of a walk
/// that follows edges with probability 1 - d and jumps anywhere with d.
/// </remarks>
static class Centrality
{
    /// <summary>The threshold that the paper finds best.</summary>
    const double Edge = .1;

    const double Jump = .15;
    const double Precise = 1e-6;
    const int MostRounds = 200;

    /// <summary>The centrality of each sentence; together 1.</summary>
    public static double[] Of(IReadOnlyList<NewSentence> sentences, Rarity rarity)
    {
        var count = sentences.Count;
        var edges = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < count; i++)
        {
            edges[i].Add(i); // The paper's graph has each sentence like itself.
            for (var j = i + 1; j < count; j++)
            {
                if (sentences[i].All.Cosine(sentences[j].All, rarity) > Edge)
                {
                    edges[i].Add(j);
                    edges[j].Add(i);
                }
            }
        }

        var rank = Enumerable.Repeat(1.0 / Math.Max(1, count), count).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Enumerable.Repeat(Jump / count, count).ToArray();
            for (var i = 0; i < count; i++)
            {
                foreach (var other in edges[i])
                {
                    next[other] += (1 - Jump) * rank[i] / edges[i].Count;
                }
            }

            var moved = rank.Zip(next, (before, after) => Math.Abs(before - after)).Sum();
            rank = next;
            if (moved < Precise)
            {
                break;
            }
        }

        return rank;
    }
}
