using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Evaluation.Training;

/// <summary>Puts the questions of a case to its articles and measures the candidates.</summary>
/// <param name="read">The case.</param>
/// <param name="number">Its number.</param>
sealed class ContenderReader(Case read, int number)
{
    const int SmallWorld = 200;
    const int MostInSmallWorlds = 400;

    readonly ArticleFolds folds = new(read.Articles);

    /// <summary>Puts all questions to all articles.</summary>
    public Contender[] Whole() => Ask(read.Articles, read.Questions, World.Whole);

    /// <summary>
    /// Puts some answerable questions to a few articles, once with their own among them and once without.
    /// </summary>
    public Contender[] Small()
    {
        var answerable = read.Questions.Where(question => question.IsAnswerable).ToList();
        var stride = 1 + answerable.Count / MostInSmallWorlds;
        var some = answerable.Where((_, i) => i % stride == 0).ToLookup(folds.DocumentOf);
        var worlds = Worlds();
        var all = new List<Contender>();
        for (var i = 0; i < worlds.Count; i++)
        {
            var own = worlds[i].SelectMany(article => some[article.Document]).ToList();
            var foreign = worlds[(i + 1) % worlds.Count].SelectMany(article => some[article.Document]).ToList();
            all.AddRange(Ask(worlds[i], own, World.Small));
            if (worlds.Count > 1)
            {
                all.AddRange(Ask(worlds[i], foreign, World.Foreign));
            }
        }

        return [.. all];
    }

    List<List<Article>> Worlds()
    {
        var worlds = new List<List<Article>> { new() };
        foreach (var article in read.Articles.OrderBy(article => article.Document, StringComparer.Ordinal))
        {
            if (worlds[^1].Sum(one => one.Sentences.Count) >= SmallWorld)
            {
                worlds.Add([]);
            }

            worlds[^1].Add(article);
        }

        return worlds;
    }

    Contender[] Ask(IReadOnlyList<Article> articles, IReadOnlyList<CaseQuestion> questions, World world)
    {
        using var index = ArticleIndex.Open(null);
        new FolderIndexing(index, null, CancellationToken.None).Run(articles);
        var searcher = index.Acquire();
        try
        {
            return [.. questions.Select(question => Ask(searcher, question, world))];
        }
        finally
        {
            index.Release(searcher);
        }
    }

    Contender Ask(SentenceSearcher searcher, CaseQuestion asked, World world)
    {
        var question = QuestionReader.Read(asked.Text, null, searcher);
        var candidates = SentenceScoring.Best(searcher, question, CandidateRanking.Candidates);
        var gold = new GoldSentences(asked.Gold);
        return new Contender(
            number,
            folds.Of(asked, candidates),
            world,
            asked.IsAnswerable && world != World.Foreign,
            asked,
            question,
            candidates,
            candidates.Count > 0 ? FeatureTable.Measure(new Contest(question, candidates)) : [],
            [.. candidates.Select(candidate => gold.Has(candidate.Sentence.Sentence.Text))]);
    }
}
