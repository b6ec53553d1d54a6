using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TalksBot.Receiving;

/// <summary>
/// The webhook door: takes one update a call and says 200 only once it is on disk, since Telegram repeats all that is not
/// answered so. Says nothing but a status to anybody.
/// </summary>
sealed partial class WebhookEndpoint(
    UpdateIntake intake, IOptions<TelegramWebhookOptions> options, ILogger<WebhookEndpoint> logger)
{
    /// <summary>The largest body that is read, in bytes: 1 MB.</summary>
    public const int LargestBody = 1024 * 1024;

    readonly WebhookSecret secret = new(options.Value.SecretToken);
    readonly PathString path = PathString.FromUriComponent(new Uri(options.Value.Url));

    /// <summary>Answers a call; never throws, except where the caller has hung up.</summary>
    public async Task Handle(HttpContext call) => call.Response.StatusCode = await StatusOf(call);

    async Task<int> StatusOf(HttpContext call)
    {
        // First of all: whoever does not know the secret learns nothing, not even the path.
        if (!secret.IsIn(call.Request.Headers))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!string.Equals(call.Request.Path.Value, path.Value, StringComparison.Ordinal))
        {
            return StatusCodes.Status404NotFound;
        }

        return HttpMethods.IsPost(call.Request.Method) ? await Take(call) : StatusCodes.Status405MethodNotAllowed;
    }

    async Task<int> Take(HttpContext call)
    {
        try
        {
            using var update = await JsonDocument.ParseAsync(call.Request.Body, cancellationToken: call.RequestAborted);
            await intake.Accept([update.RootElement]);
            intake.Contact.Note();
            return StatusCodes.Status200OK;
        }
        catch (JsonException problem)
        {
            LogNotJson(problem.Message);
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException problem)
        {
            // Above all 413: the server stops reading at the limit.
            LogUnreadable(problem.Message);
            return problem.StatusCode;
        }
        catch (Exception problem) when (!call.RequestAborted.IsCancellationRequested)
        {
            LogNotStored(problem);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A call of the webhook was no JSON: {Problem}")]
    partial void LogNotJson(string problem);

    [LoggerMessage(LogLevel.Warning, "A call of the webhook could not be read: {Problem}")]
    partial void LogUnreadable(string problem);

    [LoggerMessage(LogLevel.Error, "An update could not be stored; Telegram is told to bring it again.")]
    partial void LogNotStored(Exception problem);
}
