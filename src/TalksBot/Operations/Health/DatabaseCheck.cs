using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TalksBot.Operations.Health;

/// <summary>Whether the database can be written and read.</summary>
sealed class DatabaseCheck(IBookkeeping bookkeeping, TimeProvider time) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Whoever asks does not wait for a disk that hangs; what was begun ends by itself.
            await bookkeeping.Beat(time.GetUtcNow()).WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy("written and read");
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy(problem.Message);
        }
    }
}
