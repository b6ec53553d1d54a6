using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Delivery;

/// <summary>Answers inline queries. Worth nothing later, so an answer is tried once and skips the outbox.</summary>
sealed partial class InlineAnswers(ITelegramBotClient telegram, ILogger<InlineAnswers> logger)
{
    // A list grows old no faster than the articles change, and every letter typed is a query.
    const int CacheSeconds = 60;

    // By then the person has typed on, and Telegram takes the answer no more.
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Makes the call.</summary>
    /// <param name="queryId">The query.</param>
    /// <param name="answer">The list.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task Answer(string queryId, InlineAnswer answer, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        try
        {
            await telegram.AnswerInlineQuery(
                queryId,
                answer.Results.Select(result => ArticleResult.Of(result.Id, result.Title, result.Description, result.Html)),
                CacheSeconds,
                // Each person's list is in their language: Telegram must not show it to others who type the same.
                isPersonal: true,
                answer.NextOffset,
                answer.Button is { } button
                    ? new InlineQueryResultsButton { Text = button.Text, StartParameter = button.StartPayload }
                    : null,
                patience.Token);
        }
        catch (Exception problem) when (problem is RequestException or OperationCanceledException)
        {
            LogUnanswered(problem.Message);
        }
    }

    [LoggerMessage(LogLevel.Debug, "An inline query could not be answered: {Problem}")]
    partial void LogUnanswered(string problem);
}
