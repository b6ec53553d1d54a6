using System.Net;
using TalksBot.Delivery;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Tests.Delivery;

public class TelegramFailureTests
{
    public static TheoryData<Exception, object> Failures => new()
    {
        { Api(429, "Too Many Requests: retry after 17", retryAfter: 17), new SendOutcome.HeldBack(TimeSpan.FromSeconds(17)) },
        { Api(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateTo: -1005), new SendOutcome.Migrated(-1005) },
        { Api(403, "Forbidden: bot was blocked by the user"), new SendOutcome.ChatLost("Forbidden: bot was blocked by the user") },
        { Api(403, "Forbidden: bot was kicked from the group chat"), new SendOutcome.ChatLost("Forbidden: bot was kicked from the group chat") },
        { Api(400, "Bad Request: chat not found"), new SendOutcome.ChatLost("Bad Request: chat not found") },
        { Api(400, "Bad Request: message is not modified: specified new message content"), new SendOutcome.Done(12) },
        { Api(400, "Bad Request: message to unpin not found"), new SendOutcome.Done(12) },
        { Api(400, "Bad Request: CHAT_NOT_MODIFIED"), new SendOutcome.Done(12) },
        { Api(400, "Bad Request: message to pin not found"), new SendOutcome.Refused("Bad Request: message to pin not found") },
        { Api(400, "Bad Request: can't parse entities"), new SendOutcome.Refused("Bad Request: can't parse entities") },
        { Api(401, "Unauthorized"), new SendOutcome.Failed("Unauthorized") },
        { Api(404, "Not Found"), new SendOutcome.Failed("Not Found") },
        { Api(500, "Internal Server Error"), new SendOutcome.Failed("Internal Server Error") },
        { new RequestException("<html>", HttpStatusCode.BadGateway), new SendOutcome.Failed("<html>") },
        { Api(400, "Bad Request: message to unpin not found"), new SendOutcome.Done(12) },
        // The connection never stood: nothing was written.
        { new RequestException("failed", new HttpRequestException(HttpRequestError.ConnectionError, "refused")), new SendOutcome.Failed("failed") },
        { new RequestException("failed", new HttpRequestException(HttpRequestError.NameResolutionError, "no such host")), new SendOutcome.Failed("failed") },
        // It broke, or the time ran out, after the request may have been written.
        { new RequestException("reset", new HttpRequestException(HttpRequestError.ResponseEnded, "ended")), new SendOutcome.Unknown("reset") },
        { new RequestException("timed out", new TaskCanceledException()), new SendOutcome.Unknown("timed out") },
        { new HttpRequestException("reset"), new SendOutcome.Unknown("reset") },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Read_Failure_MeansWhatTelegramDocuments(Exception problem, object expected) =>
        Assert.Equal(expected, TelegramFailure.Read(problem, editedMessage: 12));

    static ApiRequestException Api(int code, string text, int? retryAfter = null, long? migrateTo = null) =>
        new(text, code, new ResponseParameters { RetryAfter = retryAfter, MigrateToChatId = migrateTo });
}
