using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Delivery;

/// <summary>
/// Tells whoever pressed a button that the press arrived. Worth nothing later, so it is tried once and skips the outbox.
/// </summary>
sealed partial class ButtonAnswers(ITelegramBotClient telegram, ILogger<ButtonAnswers> logger)
{
    // The chat's next update waits behind it.
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Ends the button's waiting.</summary>
    /// <param name="queryId">The press.</param>
    /// <param name="alert">What to show, up to 200 characters; nothing when empty.</param>
    /// <param name="isToast">Whether it passes by itself, where else it has to be closed.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task Answer(string queryId, string alert, bool isToast, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        try
        {
            await telegram.AnswerCallbackQuery(
                queryId, alert.Length == 0 ? null : alert, showAlert: alert.Length > 0 && !isToast, cancellationToken: patience.Token);
        }
        catch (Exception problem) when (problem is RequestException or OperationCanceledException)
        {
            LogUnanswered(problem.Message);
        }
    }

    [LoggerMessage(LogLevel.Debug, "A button press could not be answered: {Problem}")]
    partial void LogUnanswered(string problem);
}
