using TalksBot.Outbox;
using Telegram.Bot.Exceptions;

namespace TalksBot.Delivery;

/// <summary>Reads what Telegram means by an error.</summary>
static class TelegramFailure
{
    /// <summary>What an exception from the client says about the call.</summary>
    /// <param name="problem">What the client threw.</param>
    /// <param name="editedMessage">The message that the call edits, pins or unpins, or 0.</param>
    public static SendOutcome Read(Exception problem, int editedMessage) => problem switch
    {
        ApiRequestException { Parameters.MigrateToChatId: long newChatId } => new SendOutcome.Migrated(newChatId),
        ApiRequestException { ErrorCode: 429 } limit =>
            new SendOutcome.HeldBack(TimeSpan.FromSeconds(limit.Parameters?.RetryAfter ?? 1)),
        ApiRequestException { ErrorCode: 403 } gone => new SendOutcome.ChatLost(gone.Message),
        ApiRequestException { ErrorCode: 400 } bad when Says(bad, "chat not found") => new SendOutcome.ChatLost(bad.Message),
        ApiRequestException { ErrorCode: 400 } bad when IsAsWanted(bad) => new SendOutcome.Done(editedMessage),
        // 401 and 404 are about the token, not the call: polling ends the bot, and what waits is for the next start.
        ApiRequestException { ErrorCode: >= 400 and < 500 and not (401 or 404) } bad => new SendOutcome.Refused(bad.Message),
        // An answer, if only a proxy's page of HTML: the call was not carried out.
        ApiRequestException or RequestException { HttpStatusCode: not null } => new SendOutcome.Failed(problem.Message),
        _ when ConnectionErrorOf(problem) is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError =>
            new SendOutcome.Failed(problem.Message),
        _ => new SendOutcome.Unknown(problem.Message),
    };

    // These errors come before a byte of the request is written.
    static HttpRequestError? ConnectionErrorOf(Exception problem) =>
        ((problem as HttpRequestException) ?? (problem.InnerException as HttpRequestException))?.HttpRequestError;

    /// <summary>Whether a message was not deleted because it is no longer there.</summary>
    public static bool IsGoneAlready(ApiRequestException problem) => Says(problem, "message to delete not found");

    /// <summary>
    /// Whether a refusal is nothing to look into: the call may well be refused, or somebody has deleted the message that it
    /// edits.
    /// </summary>
    public static bool IsNoFault(BotCall call, string reason) =>
        call.MayBeRefused || reason.Contains("message to edit not found", StringComparison.OrdinalIgnoreCase);

    // Somebody else edited, pinned or unpinned it the same way before, or this is a second attempt.
    static bool IsAsWanted(ApiRequestException problem) => Says(problem, "message is not modified")
        || Says(problem, "message to unpin not found") || Says(problem, "CHAT_NOT_MODIFIED");

    static bool Says(ApiRequestException problem, string words) =>
        problem.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
