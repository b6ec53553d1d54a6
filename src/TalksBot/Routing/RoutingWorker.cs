using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Inbox;
using TalksBot.Receiving;

namespace TalksBot.Routing;

/// <summary>Sends accepted updates into the lanes of their chats, and at the end waits for those in hand.</summary>
sealed partial class RoutingWorker(UpdateIntake intake, UpdateHandler handler, ILogger<RoutingWorker> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Run(stoppingToken);

    /// <summary>Passes updates on until it is to stop.</summary>
    public async Task Run(CancellationToken stoppingToken)
    {
        var lanes = new ChatLanes<ReceivedUpdate>(update => Handle(update, stoppingToken));
        try
        {
            while (await intake.Accepted.WaitToReadAsync(stoppingToken))
            {
                while (!stoppingToken.IsCancellationRequested && intake.Accepted.TryRead(out var update))
                {
                    lanes.Add(update.ChatId, update);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await lanes.WhenIdle();
        }
    }

    async Task Handle(ReceivedUpdate update, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            return; // Still undone in the inbox: the next start resumes it.
        }

        try
        {
            await handler.Handle(update, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // As above.
        }
        catch (Exception problem)
        {
            // The handler has its own boundary; should anything pass it, the chat's lane must still go on.
            LogEscaped(problem, update.UpdateId);
        }
    }

    [LoggerMessage(LogLevel.Critical, "Update {UpdateId} broke through its error boundary; the next start handles it again.")]
    partial void LogEscaped(Exception problem, long updateId);
}
