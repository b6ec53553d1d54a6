using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge;

/// <summary>A store of articles in memory, which counts how often it is asked for more than its version.</summary>
sealed class MemoryArticles : IArticleStore
{
    readonly Lock gate = new();
    readonly Dictionary<string, ArticleText> articles = new(StringComparer.Ordinal);
    long version = 1;

    public int Listings { get; private set; }

    public int Readings { get; private set; }

    /// <summary>Puts an article in, or another in place of the one of that name.</summary>
    public void Put(string document, string headline, params string[] paragraphs)
    {
        lock (gate)
        {
            var source = new Source(headline, "The Feed", null, null, PublicationDate.Undated);
            articles[document] = new ArticleText(document, $"hash {++version}", "en", [source], paragraphs);
        }
    }

    public void Remove(string document)
    {
        lock (gate)
        {
            articles.Remove(document);
            version++;
        }
    }

    public long Version()
    {
        lock (gate)
        {
            return version;
        }
    }

    public IReadOnlyDictionary<string, string> Hashes()
    {
        lock (gate)
        {
            Listings++;
            return articles.Values.ToDictionary(article => article.Document, article => article.Hash);
        }
    }

    public ArticleText? Read(string document)
    {
        lock (gate)
        {
            Readings++;
            return articles.GetValueOrDefault(document);
        }
    }
}
