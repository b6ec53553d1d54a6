using TalksBot.Knowledge.Digesting;

namespace TalksBot.Evaluation.Digesting;

/// <summary>Ways of choosing sentences, ours and those that it must beat. Each gives numbers of a context's sentences, best first.</summary>
static class NewsMethods
{
    /// <summary>Ours, with a model for each article that has not seen it.</summary>
    public static IReadOnlyList<int> Ours(NewsContext context, Func<string, NewsModel> modelOf, int most)
    {
        var scores = Enumerable.Range(0, context.Sentences.Count)
            .Select(i => modelOf(context.Sentences[i].Article.Document).Score(NewsFeatures.Measure(context, i)))
            .ToArray();
        // No language is preferred: the readers who marked had none.
        return NewsChoice.Pick(context, scores, language: "", most);
    }

    /// <summary>The first sentences; of several articles the first of each, then the second of each.</summary>
    public static IReadOnlyList<int> Lead(NewsContext context) =>
        [.. Enumerable.Range(0, context.Sentences.Count).OrderBy(i => context.Sentences[i].Sentence.Number).ThenBy(i => i)];

    /// <summary>A random order.</summary>
    public static IReadOnlyList<int> Random(NewsContext context, Random random)
    {
        var all = Enumerable.Range(0, context.Sentences.Count).ToArray();
        random.Shuffle(all);
        return all;
    }

    /// <summary>LexRank over all sentences, without or with our rule that nothing is told twice.</summary>
    public static IReadOnlyList<int> Central(NewsContext context, bool withoutRepeats)
    {
        var ranks = Centrality.Of(context.Sentences, context.Rarity);
        var order = Enumerable.Range(0, ranks.Length).OrderByDescending(i => ranks[i]).ThenBy(i => i);
        var chosen = new List<int>();
        foreach (var i in order)
        {
            if (!withoutRepeats || !chosen.Exists(other => SameNews.Holds(context.Sentences[i], context.Sentences[other], context.Rarity)))
            {
                chosen.Add(i);
            }
        }

        return chosen;
    }
}
