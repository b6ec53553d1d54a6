using Microsoft.Extensions.Diagnostics.HealthChecks;
using TalksBot.Knowledge;

namespace TalksBot.Operations.Health;

/// <summary>Whether the index can be searched.</summary>
sealed class IndexCheck(KnowledgeBase knowledge) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Look());

    HealthCheckResult Look()
    {
        try
        {
            knowledge.Search("talks", 1);
            return HealthCheckResult.Healthy($"{knowledge.Articles.Count} articles can be searched");
        }
        catch (Exception problem)
        {
            return HealthCheckResult.Unhealthy(problem.Message);
        }
    }
}
