using TalksBot.Knowledge.Answers;

namespace TalksBot.Knowledge.Digesting;

/// <summary>Chooses the new sentences that a digest shows: important ones, no two of which tell the same.</summary>
public static class NewsChoice
{
    /// <summary>A longer sentence, in UTF-16 units, is no passage for a digest: it would fill the screen, and mostly is a list.</summary>
    public const int LongestPassage = 700;

    // So many can be compared each with each in a moment: a first digest may have a whole library for news.
    const int MostCompared = 600;

    /// <summary>What it is worth, in log-odds, that a sentence is in the reader's language.</summary>
    const double OwnLanguage = .7;

    /// <summary>What each passage chosen of an article takes off, in log-odds, for the next one of it: variety.</summary>
    const double SameArticle = .4;

    /// <summary>What the likeness to a passage chosen takes off, in log-odds, where it is not yet the same.</summary>
    const double Alike = 1;

    /// <summary>Chooses sentences.</summary>
    /// <param name="articles">The new sentences.</param>
    /// <param name="language">The reader's language, ISO 639-1: its articles are preferred.</param>
    /// <param name="most">How many sentences at most.</param>
    /// <returns>
    /// The articles, that with the most important sentence first, each with its passages in order. The same for the same
    /// input, in whatever order its articles come.
    /// </returns>
    public static IReadOnlyList<ChosenArticle> Choose(IReadOnlyList<NewArticle> articles, string language, int most) =>
        Choose(articles, language, most, NewsModel.BuiltIn);

    internal static IReadOnlyList<ChosenArticle> Choose(
        IReadOnlyList<NewArticle> articles, string language, int most, NewsModel model)
    {
        var context = new NewsContext(Comparable(articles));
        var scores = Enumerable.Range(0, context.Sentences.Count)
            .Select(i => model.Score(NewsFeatures.Measure(context, i)))
            .ToArray();
        return Grouped(context, Pick(context, scores, language, most), scores);
    }

    /// <summary>The sentences to choose from, read: as many as can be compared, of the newest articles first.</summary>
    internal static IReadOnlyList<NewSentence> Comparable(IReadOnlyList<NewArticle> articles) =>
    [
        .. articles
            .OrderByDescending(article => article.Source.Published)
            .ThenBy(article => article.Document, StringComparer.Ordinal)
            .SelectMany(article => article.Sentences.Select(sentence => (article, sentence)))
            .Where(one => one.sentence.Text.Length <= LongestPassage)
            .Take(MostCompared)
            .Select(one => NewSentence.Read(one.article, one.sentence)),
    ];

    /// <summary>
    /// The numbers of the sentences chosen, in the order in which they were: always the one worth most beside those chosen
    /// before (Carbonell and Goldstein 1998, "The Use of MMR, Diversity-Based Reranking"). Where it stands in another
    /// language and the reader's own has the same news, that is taken.
    /// </summary>
    internal static IReadOnlyList<int> Pick(NewsContext context, IReadOnlyList<double> scores, string language, int most)
    {
        var sentences = context.Sentences;
        var worth = scores.Select((score, i) => score + (sentences[i].Article.Language == language ? OwnLanguage : 0)).ToArray();
        var open = Enumerable.Range(0, sentences.Count).Where(i => !NewsFeatures.Leans(sentences[i])).ToHashSet();
        var likeness = new double[sentences.Count];
        var picked = new List<int>();
        while (picked.Count < most && open.Count > 0)
        {
            var best = open.MaxBy(i => (Worth(i), -i));
            var told = open
                .Where(i => sentences[i].Article.Language == language && SameNews.Holds(sentences[i], sentences[best], context.Rarity))
                .DefaultIfEmpty(best);
            best = sentences[best].Article.Language == language ? best : told.MaxBy(i => (Worth(i), -i));
            picked.Add(best);
            open.Remove(best);
            foreach (var i in open)
            {
                likeness[i] = Math.Max(likeness[i], SameNews.Likeness(sentences[i], sentences[best], context.Rarity));
            }

            open.RemoveWhere(i => likeness[i] >= SameNews.Threshold);
        }

        return picked;

        double Worth(int i) => worth[i] - Alike * likeness[i]
            - SameArticle * picked.Count(other => sentences[other].Article.Document == sentences[i].Article.Document);
    }

    static List<ChosenArticle> Grouped(NewsContext context, IReadOnlyList<int> picked, double[] scores) =>
    [
        .. picked
            .GroupBy(i => context.Sentences[i].Article)
            .Select(group => new ChosenArticle(
                group.Key,
                [.. group.OrderBy(i => context.Sentences[i].Sentence.Number).Select(i => Cite(context.Sentences[i], scores[i]))])),
    ];

    static Passage Cite(NewSentence chosen, double score) => new(
        chosen.Article.Document,
        chosen.Article.Source,
        chosen.Sentence.Number,
        chosen.Sentence.Text,
        chosen.Sentence.Sources.Count > 0 ? chosen.Sentence.Sources : [chosen.Article.Source],
        1 / (1 + Math.Exp(-score)),
        Matches: [])
    {
        Language = chosen.Article.Language,
    };
}
