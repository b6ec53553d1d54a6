using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Knowledge;

namespace TalksBot.Asking;

/// <summary>Opens the knowledge that the configuration names, and tells the log what was found.</summary>
sealed partial class KnowledgeOpening(IOptions<KnowledgeOptions> options, ILogger<KnowledgeOpening> logger)
{
    /// <summary>Opens it, indexing what is new.</summary>
    public KnowledgeBase Open()
    {
        var knowledge = KnowledgeBase.Open(options.Value.Folder, options.Value.IndexFolder);
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

    [LoggerMessage(LogLevel.Warning, "Skipped {Problem}")]
    partial void LogProblem(string problem);

    [LoggerMessage(LogLevel.Warning, "The index was rebuilt: {Reason}")]
    partial void LogRebuilt(string reason);

    [LoggerMessage(LogLevel.Information, "{Articles} articles with {Sentences} sentences are ready.")]
    partial void LogOpened(int articles, int sentences);
}
