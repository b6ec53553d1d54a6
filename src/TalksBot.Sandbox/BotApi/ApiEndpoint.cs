using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The HTTP door of the Bot API: token, parameters, faults, the call itself, the answer, the log.</summary>
sealed class ApiEndpoint(
    ApiMethods methods, SandboxFaults faults, RequestLog log, string token, SandboxOptions options, CancellationToken stopping)
{
    const string BadGatewayPage =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
        + "<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";

    readonly FloodLimits? limits = options.EnforcesLimits ? new FloodLimits(options.Time) : null;

    public async Task HandleAsync(HttpContext context, string givenToken, string name)
    {
        if (givenToken != token)
        {
            await WriteAsync(context, 401, Failure(401, "Unauthorized")).ConfigureAwait(false);
            return;
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var method = methods.Find(name);
        JsonObject parameters;
        try
        {
            parameters = await ApiParameterReader.ReadAsync(context.Request, gone.Token).ConfigureAwait(false);
        }
        catch (ApiRefusal refusal)
        {
            log.Begin(method?.Name ?? name, [])(refusal.Code, Failure(refusal));
            await WriteAsync(context, refusal.Code, Failure(refusal)).ConfigureAwait(false);
            return;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && gone.IsCancellationRequested)
        {
            return;
        }

        var end = log.Begin(method?.Name ?? name, parameters);
        try
        {
            await AnswerAsync(context, method, name, new ApiParameters(parameters) { Files = ApiParameterReader.FilesOf(context) }, end, gone.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            end(0, null);
            context.Abort();
        }
    }

    async Task AnswerAsync(
        HttpContext context, ApiMethod? method, string name, ApiParameters parameters, Action<int, JsonNode?> end,
        CancellationToken ct)
    {
        var fault = faults.Take(method?.Name ?? name);
        switch (fault)
        {
            case SandboxFault.Reset { AfterEffect: false }:
                end(0, null);
                context.Abort();
                return;
            case SandboxFault.HtmlPage:
                end(502, null);
                context.Response.StatusCode = 502;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync(BadGatewayPage, ct).ConfigureAwait(false);
                return;
            case SandboxFault.Delayed { Time: var pause }:
                await Task.Delay(pause, options.Time, ct).ConfigureAwait(false);
                break;
        }

        var (status, answer) = fault is SandboxFault.Refused refused
            ? (refused.Code, Failure(refused))
            : await RunInTimeAsync(method, parameters, ct).ConfigureAwait(false);
        if (fault is SandboxFault.Reset)
        {
            end(0, null);
            context.Abort();
            return;
        }

        // Logged before it is written: who has the answer in hand must find the request in the log.
        end(status, answer);
        await WriteAsync(context, status, answer).ConfigureAwait(false);
    }

    async Task<(int Status, JsonObject Answer)> RunInTimeAsync(
        ApiMethod? method, ApiParameters parameters, CancellationToken ct)
    {
        if (method?.Name != "sendMessage")
        {
            return await RunAsync(method, parameters, ct).ConfigureAwait(false);
        }

        if (limits?.Take(parameters.Integer("chat_id") ?? 0) is { } seconds)
        {
            return (429, Failure((SandboxFault.Refused)SandboxFault.TooManyRequests(seconds)));
        }

        if (options.SendTime == TimeSpan.Zero)
        {
            return await RunAsync(method, parameters, ct).ConfigureAwait(false);
        }

        await Task.Delay(options.SendTime / 2, options.Time, stopping).ConfigureAwait(false);
        var outcome = await RunAsync(method, parameters, stopping).ConfigureAwait(false);
        await Task.Delay(options.SendTime / 2, options.Time, ct).ConfigureAwait(false);
        return outcome;
    }

    static async Task<(int Status, JsonObject Answer)> RunAsync(
        ApiMethod? method, ApiParameters parameters, CancellationToken ct)
    {
        try
        {
            return method is null
                ? (404, Failure(404, "Not Found"))
                : (200, new JsonObject
                {
                    ["ok"] = true,
                    ["result"] = await method.RunAsync(parameters, ct).ConfigureAwait(false),
                });
        }
        catch (ApiRefusal refusal)
        {
            return (refusal.Code, Failure(refusal));
        }
    }

    static JsonObject Failure(ApiRefusal refusal) => Failure(refusal.Code, refusal.Message, refusal.Parameters);

    static JsonObject Failure(SandboxFault.Refused fault)
    {
        var parameters = new JsonObject();
        if (fault.MigrateToChatId is { } chat)
        {
            parameters["migrate_to_chat_id"] = chat;
        }

        if (fault.RetryAfter is { } seconds)
        {
            parameters["retry_after"] = seconds;
        }

        return Failure(fault.Code, fault.Description, parameters.Count > 0 ? parameters : null);
    }

    static JsonObject Failure(int code, string description, JsonObject? parameters = null)
    {
        var failure = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameters is not null)
        {
            failure["parameters"] = parameters.DeepClone();
        }

        return failure;
    }

    static Task WriteAsync(HttpContext context, int status, JsonObject answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }
}
