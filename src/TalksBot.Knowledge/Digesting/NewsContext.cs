namespace TalksBot.Knowledge.Digesting;

/// <summary>All new sentences together: what is central or rare is so among them.</summary>
sealed class NewsContext
{
    public NewsContext(IReadOnlyList<NewSentence> sentences)
    {
        Sentences = sentences;
        Rarity = new Rarity(sentences);
        InAll = Relative(Centrality.Of(sentences, Rarity));
        InArticle = new double[sentences.Count];
        foreach (var article in Enumerable.Range(0, sentences.Count).GroupBy(i => sentences[i].Article.Document))
        {
            var own = article.ToList();
            var ranks = Relative(Centrality.Of([.. own.Select(i => sentences[i])], Rarity));
            for (var i = 0; i < own.Count; i++)
            {
                InArticle[own[i]] = ranks[i];
            }
        }
    }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<NewSentence> Sentences { get; }

    /// <summary>How rare each concept is among them.</summary>
    public Rarity Rarity { get; }

    /// <summary>How central each is among all, where 1 is the most central.</summary>
    public double[] InAll { get; }

    /// <summary>How central each is among those of its article, where 1 is the most central.</summary>
    public double[] InArticle { get; }

    static double[] Relative(double[] ranks)
    {
        var most = ranks.DefaultIfEmpty(1).Max();
        return [.. ranks.Select(rank => rank / most)];
    }
}
