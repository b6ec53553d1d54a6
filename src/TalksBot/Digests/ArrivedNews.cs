using TalksBot.Knowledge;
using TalksBot.Knowledge.Digesting;
using TalksBot.Library;
using TalksBot.Outbox;

namespace TalksBot.Digests;

/// <summary>What arrived within a span and is still served.</summary>
/// <param name="Articles">The articles with their new sentences.</param>
/// <param name="NewArticles">How many of them are all new; of the others only some sentences are.</param>
/// <param name="NewSentences">How many sentences are new.</param>
sealed record ArrivedNews(IReadOnlyList<NewArticle> Articles, int NewArticles, int NewSentences)
{
    /// <summary>Reads it.</summary>
    public static ArrivedNews Read(KnowledgeBase knowledge, IArrivals arrivals, DigestSpan span)
    {
        var served = knowledge.Articles.ToDictionary(article => article.Document, StringComparer.Ordinal);
        var articles = new List<NewArticle>();
        foreach (var arrived in arrivals.Between(span.AfterBatch, span.UpToBatch))
        {
            if (!served.TryGetValue(arrived.Document, out var article))
            {
                continue; // Taken away since.
            }

            var sentences = knowledge.Read(article).Where(sentence => arrived.Sentences.Contains(SentenceKey.Of(sentence.Text))).ToList();
            if (sentences.Count > 0)
            {
                articles.Add(new NewArticle(article.Document, article.Language, article.Source, article.Sentences, sentences));
            }
        }

        return new ArrivedNews(
            articles, articles.Count(article => article.Sentences.Count == article.Length), articles.Sum(article => article.Sentences.Count));
    }
}
