using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Evaluation.Training;

/// <summary>Puts the questions of a case to its articles and measures the candidates.</summary>
static class ContenderReader
{
    /// <summary>How many parts the articles of a case are cut into for cross-validation.</summary>
    public const int Folds = 5;

    /// <summary>Reads a whole case.</summary>
    public static Contender[] Read(Case read, int number)
    {
        var folds = FoldsOf(read.Articles);
        using var index = ArticleIndex.Open(null);
        new FolderIndexing(index, null, CancellationToken.None).Run(read.Articles);
        var searcher = index.Acquire();
        try
        {
            return [.. read.Questions.Select(question => Read(searcher, question, number, folds))];
        }
        finally
        {
            index.Release(searcher);
        }
    }

    static Contender Read(SentenceSearcher searcher, CaseQuestion asked, int number, Folding folds)
    {
        var question = QuestionReader.Read(asked.Text, null, searcher);
        var candidates = SentenceScoring.Best(searcher, question, CandidateRanking.Candidates);
        var contest = new Contest(question, candidates);
        var size = FeatureTable.Names.Count;
        var features = new float[candidates.Count * size];
        for (var i = 0; i < candidates.Count; i++)
        {
            FeatureTable.Measure(contest, i, features.AsSpan(i * size, size));
        }

        var gold = new GoldSentences(asked.Gold);
        var right = candidates.Select(candidate => gold.Has(candidate.Sentence.Sentence.Text)).ToArray();
        var made = new Contender(
            number, folds.Of(asked, candidates), asked.IsAnswerable, candidates.Count, features, right);
        TrialCommand.Texts[made] = (asked.Text, [.. candidates.Select(c => c.Sentence.Sentence.Text)]);
        return made;
    }

    static Folding FoldsOf(IReadOnlyList<Article> articles)
    {
        var byDocument = new Dictionary<string, int>(StringComparer.Ordinal);
        var bySentence = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, article) in articles.OrderBy(article => article.Document, StringComparer.Ordinal).Index())
        {
            byDocument[article.Document] = i % Folds;
            foreach (var sentence in article.Sentences)
            {
                bySentence.TryAdd(GoldSentences.Plain(sentence.Text), i % Folds);
            }
        }

        return new Folding(byDocument, bySentence);
    }

    sealed record Folding(Dictionary<string, int> ByDocument, Dictionary<string, int> BySentence)
    {
        // A question without an answer belongs to the article that comes nearest to it.
        public int Of(CaseQuestion question, IReadOnlyList<Candidate> candidates)
        {
            foreach (var gold in question.Gold)
            {
                if (BySentence.TryGetValue(GoldSentences.Plain(gold), out var fold))
                {
                    return fold;
                }
            }

            return candidates.Count > 0 ? ByDocument[candidates[0].Sentence.Article.Document] : 0;
        }
    }
}
