using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;

namespace TalksBot.Evaluation.Training;

/// <summary>The articles of a case dealt into folds, for cross-validation by article.</summary>
sealed class ArticleFolds
{
    /// <summary>How many folds there are.</summary>
    public const int Count = 5;

    readonly Dictionary<string, int> foldOf = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> documentOf = new(StringComparer.Ordinal);

    public ArticleFolds(IReadOnlyList<Article> articles)
    {
        foreach (var (i, article) in articles.OrderBy(article => article.Document, StringComparer.Ordinal).Index())
        {
            foldOf[article.Document] = i % Count;
            foreach (var sentence in article.Sentences)
            {
                documentOf.TryAdd(GoldSentences.Plain(sentence.Text), article.Document);
            }
        }
    }

    /// <summary>The fold of an article; -1 if there is no such article.</summary>
    public int FoldOf(string document) => foldOf.GetValueOrDefault(document, -1);

    /// <summary>The article that answers a question; the empty string if none is found to.</summary>
    public string DocumentOf(CaseQuestion question) =>
        question.Gold.Select(gold => documentOf.GetValueOrDefault(GoldSentences.Plain(gold))).FirstOrDefault(one => one is not null) ?? "";

    /// <summary>The fold of the article that answers a question; if none does, of the one that comes nearest to it.</summary>
    public int Of(CaseQuestion question, IReadOnlyList<Candidate> candidates) =>
        foldOf.TryGetValue(DocumentOf(question), out var fold) ? fold
        : candidates.Count > 0 ? foldOf[candidates[0].Sentence.Article.Document]
        : 0;
}
