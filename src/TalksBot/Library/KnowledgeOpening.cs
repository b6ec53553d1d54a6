using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;

namespace TalksBot.Library;

/// <summary>Opens the knowledge that the configuration names, and tells the log what was found.</summary>
sealed partial class KnowledgeOpening(
    IOptions<KnowledgeOptions> options, ILogger<KnowledgeOpening> logger, IArticleStore store)
{
    /// <summary>
    /// Opens it, indexing what is new. Where the index cannot be kept on disk it is made in memory: the articles can be
    /// answered from all the same.
    /// </summary>
    /// <param name="mayBeEmpty">Whether articles may come later from elsewhere, so that a folder without any is no fault.</param>
    /// <exception cref="IndexLockedException">Another process writes the index.</exception>
    public KnowledgeBase Open(bool mayBeEmpty)
    {
        var knowledge = OpenIndex(mayBeEmpty);
        foreach (var problem in knowledge.Problems)
        {
            LogProblem(problem.ToString());
        }

        if (knowledge.Report.Rebuilt is { } reason)
        {
            LogRebuilt(reason);
        }

        LogOpened(knowledge.Report.Articles, knowledge.Report.Sentences);
        return knowledge;
    }

    KnowledgeBase OpenIndex(bool mayBeEmpty)
    {
        var (folder, indexFolder) = (options.Value.Folder, options.Value.IndexFolder);
        string reason;
        try
        {
            return KnowledgeBase.Open(folder, indexFolder, store: store, mayBeEmpty: mayBeEmpty);
        }
        catch (IndexLockedException) when (WhyUnwritable(indexFolder) is { } why)
        {
            // A lock that cannot be made looks like one that somebody else holds.
            reason = why;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            reason = problem.Message;
        }

        LogInMemory(Path.GetFullPath(indexFolder), reason);
        return KnowledgeBase.Open(folder, indexFolder: null, store: store, mayBeEmpty: mayBeEmpty);
    }

    static string? WhyUnwritable(string folder)
    {
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, $"probe-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The index folder {Folder} cannot be written ({Reason}), so the index is kept in memory and made anew at each start. "
        + "Make room or give this user the right, or set Knowledge:IndexFolder to another folder.")]
    partial void LogInMemory(string folder, string reason);

    [LoggerMessage(LogLevel.Warning, "Skipped {Problem}")]
    partial void LogProblem(string problem);

    [LoggerMessage(LogLevel.Warning, "The index was rebuilt: {Reason}")]
    partial void LogRebuilt(string reason);

    [LoggerMessage(LogLevel.Information, "{Articles} articles with {Sentences} sentences are ready.")]
    partial void LogOpened(int articles, int sentences);
}
