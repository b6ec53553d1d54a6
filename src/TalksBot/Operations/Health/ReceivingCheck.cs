using Microsoft.Extensions.Diagnostics.HealthChecks;
using TalksBot.Receiving;

namespace TalksBot.Operations.Health;

/// <summary>Whether updates come in: a poll succeeded lately, or Telegram says that the webhook stands.</summary>
sealed class ReceivingCheck(UpdateIntake intake) : IHealthCheck
{
    // A long poll takes up to 50 s.
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(intake.Contact.Age switch
        {
            null => HealthCheckResult.Unhealthy("Telegram has not answered since the start"),
            { } age when age > Longest => HealthCheckResult.Unhealthy($"Telegram was last heard of {age.TotalSeconds:0} s ago"),
            { } age => HealthCheckResult.Healthy($"Telegram was last heard of {age.TotalSeconds:0} s ago"),
        });
}
