using Microsoft.Extensions.Hosting;

namespace TalksBot;

/// <summary>The lifetime of a server within the bot: the bot's own host listens for Ctrl+C.</summary>
sealed class BorrowedLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
