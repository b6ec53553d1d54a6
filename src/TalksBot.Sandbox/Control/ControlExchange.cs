using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Sandbox.Control;

/// <summary>JSON in and out of the chat page's requests, and what cannot be as <c>{"error": "..."}</c>.</summary>
static class ControlExchange
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },

        // Goes nowhere but into the page's own JSON.parse, and letters of all scripts stay readable in the tools of a browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Answers with what is there.</summary>
    public static RequestDelegate Get(Func<HttpRequest, object> answer)
        => context => AnswerAsync(context, () => ValueTask.FromResult<object?>(answer(context.Request)));

    /// <summary>Answers with a picture.</summary>
    public static RequestDelegate GetPng(Func<HttpRequest, byte[]> picture) => context => RefusingAsync(context, async () =>
    {
        var bytes = picture(context.Request);
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    });

    /// <summary>Does what a body of JSON asks for.</summary>
    public static RequestDelegate Post<T>(Func<T, object?> act)
        where T : class => Post<T>((asked, _) => Task.FromResult(act(asked)));

    /// <summary>Does what a body of JSON asks for, and that takes time.</summary>
    public static RequestDelegate Post<T>(Func<T, CancellationToken, Task<object?>> act)
        where T : class
    {
        return context => AnswerAsync(context, Act(context));

        Func<ValueTask<object?>> Act(HttpContext context) => async () =>
            await act(await ReadAsync<T>(context).ConfigureAwait(false), context.RequestAborted).ConfigureAwait(false);
    }

    static Task AnswerAsync(HttpContext context, Func<ValueTask<object?>> act) => RefusingAsync(context, async () =>
        await WriteAsync(context, 200, await act().ConfigureAwait(false) ?? new { }).ConfigureAwait(false));

    static async Task RefusingAsync(HttpContext context, Func<Task> answer)
    {
        try
        {
            await answer().ConfigureAwait(false);
        }
        catch (ControlRefusal refusal)
        {
            await RefuseAsync(context, refusal.Status, refusal.Message).ConfigureAwait(false);
        }
        catch (ArgumentException refusal)
        {
            // The world says who may not do what; which parameter of a method that was means nothing to whoever reads it.
            await RefuseAsync(context, 400, refusal.Message.Replace($" (Parameter '{refusal.ParamName}')", "", StringComparison.Ordinal))
                .ConfigureAwait(false);
        }
        catch (InvalidOperationException refusal)
        {
            await RefuseAsync(context, 400, refusal.Message).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await RefuseAsync(context, 504, "The bot did not answer.").ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The page that asked was closed, or asks for something newer.
        }
    }

    static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            if (context.Request.HasJsonContentType()
                && await context.Request.ReadFromJsonAsync<T>(Json, context.RequestAborted).ConfigureAwait(false) is { } read)
            {
                return read;
            }
        }
        catch (JsonException)
        {
            // Refused below, like every other body that is not what was asked for.
        }

        throw new ControlRefusal(400, "A JSON object is expected.");
    }

    static Task RefuseAsync(HttpContext context, int status, string why) => WriteAsync(context, status, new { Error = why });

    static Task WriteAsync(HttpContext context, int status, object value)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(value, Json, context.RequestAborted);
    }
}
