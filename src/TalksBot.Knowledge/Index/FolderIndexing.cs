using System.Security.Cryptography;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>Brings the index to what the knowledge folder holds.</summary>
sealed class FolderIndexing(ArticleIndex index, IProgress<IndexingProgress>? progress, CancellationToken cancellation)
{
    readonly List<ArticleProblem> problems = [];

    /// <summary>The files that had to be skipped.</summary>
    public IReadOnlyList<ArticleProblem> Problems => problems;

    /// <summary>Articles read and written anew.</summary>
    public int ArticlesRead { get; private set; }

    /// <summary>Sentences of those.</summary>
    public int SentencesWritten { get; private set; }

    /// <summary>Articles taken out.</summary>
    public int ArticlesRemoved { get; private set; }

    /// <summary>
    /// Reads the files that are new or whose bytes changed, takes out what is gone or cannot be read any more, and
    /// commits all of it at once. Cancelled or failed, it leaves the index as it was.
    /// </summary>
    public void Run(IReadOnlyList<ArticleFile> files)
    {
        var known = index.Articles();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var sentences = 0;
        for (var done = 0; done < files.Count; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            var file = files[done];
            if (known.TryGetValue(file.Document, out var article) && HasHash(file, article.Hash))
            {
                kept.Add(file.Document);
                sentences += article.Sentences;
            }
            else if (Read(file) is Article read)
            {
                Write(read);
                kept.Add(file.Document);
                sentences += read.Sentences.Count;
            }

            progress?.Report(new IndexingProgress(done + 1, files.Count, sentences));
        }

        foreach (var document in known.Keys.Where(document => !kept.Contains(document)))
        {
            index.Remove(document);
            ArticlesRemoved++;
        }

        if (ArticlesRead + ArticlesRemoved > 0)
        {
            index.Commit();
        }
    }

    /// <summary>Adds articles that are at hand already, and commits.</summary>
    public void Run(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            Write(article);
        }

        index.Commit();
    }

    void Write(Article article)
    {
        index.Replace(article);
        ArticlesRead++;
        SentencesWritten += article.Sentences.Count;
    }

    Article? Read(ArticleFile file)
    {
        var reading = ArticleReader.Read(file);
        if (reading.Problem is ArticleProblem problem)
        {
            problems.Add(problem);
        }

        return reading.Article;
    }

    static bool HasHash(ArticleFile file, string hash)
    {
        try
        {
            using var bytes = File.OpenRead(file.Path);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The reader meets the same fault and says what it is.
            return false;
        }
    }
}
