using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Knowledge;

namespace TalksBot.Asking;

/// <summary>Opens the knowledge that the configuration names, and tells the log what was found.</summary>
sealed partial class KnowledgeOpening(IOptions<KnowledgeOptions> options, ILogger<KnowledgeOpening> logger)
{
    /// <summary>Opens it, indexing what is new.</summary>
    /// <exception cref="IndexFolderException">The index cannot be written.</exception>
    public KnowledgeBase Open()
    {
        var knowledge = OpenIndex();
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

    KnowledgeBase OpenIndex()
    {
        try
        {
            return KnowledgeBase.Open(options.Value.Folder, options.Value.IndexFolder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IndexFolderException(
                $"The index folder {Path.GetFullPath(options.Value.IndexFolder)} cannot be written ({problem.Message}). "
                + "Make room or give this user the right, or set Knowledge:IndexFolder to another folder.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "Skipped {Problem}")]
    partial void LogProblem(string problem);

    [LoggerMessage(LogLevel.Warning, "The index was rebuilt: {Reason}")]
    partial void LogRebuilt(string reason);

    [LoggerMessage(LogLevel.Information, "{Articles} articles with {Sentences} sentences are ready.")]
    partial void LogOpened(int articles, int sentences);
}
