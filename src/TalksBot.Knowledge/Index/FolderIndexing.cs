using System.Collections.Concurrent;
using System.Security.Cryptography;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>Brings the index to what the knowledge folder holds, and remembers what needs no second look.</summary>
/// <param name="marks">What the files of the articles in the index are known by.</param>
sealed class FolderIndexing(Dictionary<string, FileMark> marks)
{
    // A commit for marks alone makes the index no better to ask: those of a few files wait for the next article.
    const int ManyMarks = 1_000;

    // Enough that a batch's own cost does not count, few enough that no processor has to wait long for another at the end.
    const long BytesAtATime = 1 << 18;

    // Files that were read, be it into an article or a problem, as they were then.
    Dictionary<string, FileMark> marks = marks;
    Dictionary<string, SkippedFile> skipped = new(StringComparer.Ordinal);

    // How many files there were, those among them that no mark tells.
    int listed;

    // Marks that the index does not have.
    HashSet<string> unwritten = [];

    (Dictionary<string, FileMark> Marks, Dictionary<string, SkippedFile> Skipped, HashSet<string> Unwritten, int Listed)? next;

    /// <summary>The files that had to be skipped.</summary>
    public IEnumerable<ArticleProblem> Problems => skipped.Values.Where(file => file.IsCertain).Select(file => file.Problem);

    /// <summary>Whether files are, by their marks, those that were there the last time.</summary>
    public bool HasAll(IReadOnlyList<ArticleFile> files) => files.Count == listed && files.All(IsAsBefore);

    /// <summary>
    /// Reads the files that are new or whose bytes changed. One that cannot be read is looked at again before that counts:
    /// it may have been half written, or out of reach for a moment, and until then its article stays as it was.
    /// </summary>
    /// <param name="files">The files of the folder.</param>
    /// <param name="run">What is written to.</param>
    /// <param name="isFirst">Whether there was no run before, so that problems count at once.</param>
    public void Run(IReadOnlyList<ArticleFile> files, IndexingRun run, bool isFirst)
    {
        next = (new(files.Count, StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), files.Count);
        var looks = LookAt(files.Where(file => NeedsLook(file, run)), run);
        foreach (var file in files)
        {
            var article = run.Known.GetValueOrDefault(file.Document);
            var problem = skipped.GetValueOrDefault(file.Document);
            if (!looks.TryGetValue(file.Document, out var look))
            {
                Keep(file, article, problem, run);
                run.Step();
            }
            else if (look.Problem is { } found)
            {
                Skip(file, found, look.MayPass, article, isFirst || (problem is not null && file.Mark is not null), run);
            }
            else
            {
                if (!look.IsWritten)
                {
                    run.Keep(article!);
                }

                Remember(file, look.IsWritten);
            }
        }

        if (isFirst || run.HasChangedArticles || next.Value.Unwritten.Count >= ManyMarks)
        {
            foreach (var document in next.Value.Unwritten)
            {
                run.Mark(document, next.Value.Marks[document]);
            }

            next.Value.Unwritten.Clear();
        }
    }

    /// <summary>Remembers what the last run saw, now that it is committed.</summary>
    public void Accept() => ((marks, skipped, unwritten, listed), next) = (next ?? (marks, skipped, unwritten, listed), null);

    bool IsAsBefore(ArticleFile file) =>
        file.Mark is { } mark && marks.TryGetValue(file.Document, out var before) && before == mark;

    bool NeedsLook(ArticleFile file, IndexingRun run) =>
        !IsAsBefore(file) || (!run.Known.ContainsKey(file.Document) && !skipped.ContainsKey(file.Document));

    // Many files are read, analysed and written by all processors, each a batch at a time: a few files are all one batch, and
    // lie in the index in their order.
    static ConcurrentDictionary<string, FileLook> LookAt(IEnumerable<ArticleFile> files, IndexingRun run)
    {
        var looks = new ConcurrentDictionary<string, FileLook>(StringComparer.Ordinal);
        run.Each(Batches(files), batch =>
        {
            foreach (var file in batch)
            {
                looks[file.Document] = Look(file, run);
                run.Step();
            }
        });
        return looks;
    }

    static IEnumerable<List<ArticleFile>> Batches(IEnumerable<ArticleFile> files)
    {
        var (batch, bytes) = (new List<ArticleFile>(), 0L);
        foreach (var file in files)
        {
            batch.Add(file);
            bytes += file.Size;
            if (bytes >= BytesAtATime)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    static FileLook Look(ArticleFile file, IndexingRun run)
    {
        if (run.Known.TryGetValue(file.Document, out var article) && HasHash(file, article.Hash))
        {
            return new FileLook(IsWritten: false);
        }

        var reading = ArticleReader.Read(file);
        if (reading.Article is null)
        {
            return new FileLook(IsWritten: false, reading.Problem, reading.MayPass);
        }

        run.Write(PreparedArticle.Of(reading.Article));
        run.Mark(file.Document, file.Mark);
        return new FileLook(IsWritten: true);
    }

    void Keep(ArticleFile file, IndexedArticle? article, SkippedFile? problem, IndexingRun run)
    {
        if (problem is not null)
        {
            next!.Value.Skipped.Add(file.Document, problem);
            next.Value.Marks.Add(file.Document, file.Mark!.Value);
        }
        else
        {
            run.Keep(article!);
            Remember(file, isWritten: !unwritten.Contains(file.Document));
        }
    }

    void Skip(ArticleFile file, ArticleProblem problem, bool mayPass, IndexedArticle? before, bool isCertain, IndexingRun run)
    {
        next!.Value.Skipped.Add(file.Document, new SkippedFile(problem, isCertain));
        if (!isCertain)
        {
            KeepWithin(file.Document, before, run);
        }
        else if (!mayPass && file.Mark is { } mark)
        {
            next.Value.Marks.Add(file.Document, mark);
        }
    }

    // What cannot be read may be a folder.
    static void KeepWithin(string document, IndexedArticle? before, IndexingRun run)
    {
        var within = before is not null
            ? [before]
            : run.Known.Values.Where(article => article.Document.StartsWith(document + "/", StringComparison.Ordinal));
        foreach (var article in within)
        {
            run.Keep(article);
        }
    }

    void Remember(ArticleFile file, bool isWritten)
    {
        if (file.Mark is { } mark)
        {
            next!.Value.Marks.Add(file.Document, mark);
            if (!isWritten)
            {
                next.Value.Unwritten.Add(file.Document);
            }
        }
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

    /// <param name="IsWritten">Whether it was written to the index; otherwise it holds the bytes that it held before, or cannot be read.</param>
    /// <param name="Problem">Why it cannot be read, if so.</param>
    /// <param name="MayPass">Whether that may pass without a change of the file.</param>
    sealed record FileLook(bool IsWritten, ArticleProblem? Problem = null, bool MayPass = false);

    /// <param name="Problem">Why it was skipped.</param>
    /// <param name="IsCertain">Whether a second look, when nobody had written to it for a while, found the same.</param>
    sealed record SkippedFile(ArticleProblem Problem, bool IsCertain);
}
