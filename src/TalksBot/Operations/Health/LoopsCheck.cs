using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TalksBot.Operations.Health;

/// <summary>Whether receiving and delivery advance.</summary>
sealed class LoopsCheck(LoopWatch loops) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(loops.Stalled() is { Count: > 0 } stalled
            ? HealthCheckResult.Unhealthy($"{string.Join(" and ", stalled)} no longer advances")
            : HealthCheckResult.Healthy("receiving and delivery advance"));
}
