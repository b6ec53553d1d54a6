using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Ranking.Features;
using TalksBot.Knowledge.Vocabulary;

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
    public Contender[] Whole() => Ask(read.Articles, read.Questions, read.IsDevelopment ? World.Bundled : World.Whole, read.Known);

    /// <summary>
    /// Puts the questions to all articles, and some of them to small worlds, unless the articles tell of one matter: any of
    /// them may answer what belongs to another.
    /// </summary>
    public IEnumerable<Contender> All()
    {
        var whole = Whole();
        return read.IsDevelopment ? [.. whole, .. Fresh(whole)] : [.. whole, .. Small(whole)];
    }

    /// <summary>
    /// Puts the questions to all articles, of which those of the fold that answers, or comes nearest to it, are as if they had
    /// just come from a feed: nobody has written down yet what is asked for their sentences.
    /// </summary>
    /// <param name="whole">The questions as put to all articles.</param>
    public IEnumerable<Contender> Fresh(IReadOnlyList<Contender> whole) => whole.GroupBy(asked => asked.Fold).SelectMany(fold => Ask(
        read.Articles,
        [.. fold.Select(asked => asked.Asked)],
        World.Fresh,
        [.. read.Known.Where(line => folds.FoldOf(line.Document) != fold.Key)]));

    /// <summary>
    /// Puts some questions to a few articles: to those around the article that answers them, or comes nearest to it, and
    /// the answerable ones also to others, and once more with another name in them.
    /// </summary>
    /// <param name="whole">The questions as put to all articles.</param>
    public Contender[] Small(IReadOnlyList<Contender> whole)
    {
        var answerable = Some(whole.Where(asked => asked.IsAnswerable));
        var unanswerable = Some(whole.Where(asked => !asked.IsAnswerable));
        var worlds = Worlds();
        var all = new List<Contender>();
        for (var i = 0; i < worlds.Count; i++)
        {
            all.AddRange(Ask(worlds[i], [.. Of(worlds[i], answerable), .. Of(worlds[i], unanswerable)], World.Small, []));
            all.AddRange(Ask(worlds[i], [.. Renamed(Of(worlds[i], answerable))], World.Renamed, []));
            if (worlds.Count > 1)
            {
                all.AddRange(Ask(worlds[i], [.. Of(worlds[(i + 1) % worlds.Count], answerable)], World.Foreign, []));
            }
        }

        return [.. all];

        static IEnumerable<CaseQuestion> Of(List<Article> world, ILookup<string, CaseQuestion> asked) =>
            world.SelectMany(article => asked[article.Document]);
    }

    static IEnumerable<CaseQuestion> Renamed(IEnumerable<CaseQuestion> questions) =>
        from one in questions.Index()
        let text = Renaming.Of(one.Item.Text, one.Index)
        where text is not null
        select one.Item with { Text = text };

    // A part of the questions, evenly taken, by the articles that they belong to.
    ILookup<string, CaseQuestion> Some(IEnumerable<Contender> asked)
    {
        var all = asked.ToList();
        var stride = 1 + all.Count / MostInSmallWorlds;
        return all.Where((_, i) => i % stride == 0).ToLookup(
            one => folds.DocumentOf(one.Asked) is { Length: > 0 } own ? own
                : one.Candidates.Count > 0 ? one.Candidates[0].Sentence.Article.Document : "",
            one => one.Asked);
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

    Contender[] Ask(
        IReadOnlyList<Article> articles, IReadOnlyList<CaseQuestion> questions, World world, IReadOnlyList<SentenceQuestions> lines)
    {
        using var index = ArticleIndex.Of(articles);
        var searcher = index.Acquire();
        try
        {
            var known = new KnownSentences(new KnownQuestions(lines), searcher);
            return [.. questions.Select(question => Ask(searcher, known, question, world))];
        }
        finally
        {
            ArticleIndex.Release(searcher);
        }
    }

    Contender Ask(SentenceSearcher searcher, KnownSentences known, CaseQuestion asked, World world)
    {
        // As the product reads it: articles in English alone are asked in other languages by its translation.
        var question = world is World.Bundled or World.Fresh
            ? QuestionReader.Readings(asked.Text, asked.Previous, searcher, WordLookup.BuiltIn).First()
            : QuestionReader.Read(asked.Text, null, searcher);
        var met = known.Meet(question);
        var candidates = SentenceScoring.Best(searcher, question, CandidateRanking.Candidates, met.FindNear());
        var gold = new GoldSentences(asked.Gold);
        return new Contender(
            number,
            folds.Of(asked, candidates),
            world,
            asked.IsAnswerable && world is (World.Whole or World.Small or World.Bundled or World.Fresh),
            asked,
            question,
            candidates,
            candidates.Count > 0 ? FeatureTable.Measure(new Contest(question, candidates, met)) : [],
            [.. candidates.Select(candidate => gold.Has(candidate.Sentence.Sentence.Text))]);
    }
}
