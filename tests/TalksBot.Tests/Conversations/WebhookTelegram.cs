using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Receiving;

namespace TalksBot.Tests.Conversations;

/// <summary>
/// Stands between a bot and the Sandbox, which gives updates by getUpdates only: hears setWebhook, and brings the
/// Sandbox's updates to the webhook as Telegram does.
/// </summary>
sealed class WebhookTelegram : IAsyncDisposable
{
    public const string Secret = "Correct-horse_battery-staple-32x";

    readonly WebApplication app;
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    readonly ConcurrentQueue<JsonObject> set = [];
    readonly TaskCompletionSource wasSet = new();
    Uri sandbox = null!;
    string token = "";
    long offset;

    WebhookTelegram(WebApplication app) => this.app = app;

    /// <summary>Where the bot takes the calls.</summary>
    public Uri Webhook { get; } = new($"http://127.0.0.1:{FreePort()}/telegram/updates");

    /// <summary>The parameters of each setWebhook.</summary>
    public IReadOnlyList<JsonObject> Set => [.. set];

    /// <summary>The address that Telegram says the webhook has.</summary>
    public string KnownUrl { get; set; } = "";

    /// <summary>How many of the next calls of setWebhook find Telegram away.</summary>
    public int Refusals { get; set; }

    /// <summary>Completes with the first setWebhook that is heard.</summary>
    public Task WhenSet => wasSet.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public static async Task<WebhookTelegram> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var telegram = new WebhookTelegram(app);
        app.Run(telegram.Answer);
        await app.StartAsync();
        return telegram;
    }

    /// <summary>Has a bot talk to the Sandbox through this, by webhook.</summary>
    public void Use(IServiceCollection services) => services
        .Configure<TelegramOptions>(options =>
        {
            sandbox = new Uri(options.ApiAddress);
            token = options.Token;
            options.ApiAddress = app.Urls.Single();
        })
        .Configure<TelegramWebhookOptions>(options =>
        {
            options.Url = Webhook.ToString();
            options.ListenOn = Webhook.GetLeftPart(UriPartial.Authority);
            options.SecretToken = Secret;
        });

    /// <summary>Brings what waits in the Sandbox, and confirms there what the bot answered with 200.</summary>
    /// <returns>The statuses of the calls.</returns>
    public async Task<IReadOnlyList<HttpStatusCode>> BringAsync()
    {
        var question = new JsonObject { ["offset"] = offset, ["allowed_updates"] = new JsonArray("message", "callback_query") };
        using var asked = new StringContent(question.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(sandbox, $"/bot{token}/getUpdates"), asked);
        var waiting = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var statuses = new List<HttpStatusCode>();
        foreach (var update in waiting["result"]!.AsArray())
        {
            statuses.Add(await PostAsync(update!.ToJsonString()));
            if (statuses[^1] == HttpStatusCode.OK)
            {
                offset = update["update_id"]!.GetValue<long>() + 1;
            }
        }

        return statuses;
    }

    /// <summary>Calls the webhook.</summary>
    public Task<HttpStatusCode> PostAsync(string body, string? secret = Secret) => PostAsync(Encoding.UTF8.GetBytes(body), secret);

    /// <summary>Calls the webhook; nothing but a status may come back.</summary>
    public async Task<HttpStatusCode> PostAsync(byte[] body, string? secret = Secret, string? path = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path is null ? Webhook : new Uri(Webhook, path))
        {
            Content = new ByteArrayContent(body),
        };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var response = await http.SendAsync(request);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        http.Dispose();
    }

    async Task Answer(HttpContext call)
    {
        using var reader = new StreamReader(call.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (call.Request.Path.Value!.EndsWith("/getWebhookInfo", StringComparison.Ordinal) && Refusals == 0)
        {
            var info = new JsonObject { ["url"] = KnownUrl, ["has_custom_certificate"] = false, ["pending_update_count"] = 0 };
            await call.Response.WriteAsync(new JsonObject { ["ok"] = true, ["result"] = info }.ToJsonString());
            return;
        }

        if (!call.Request.Path.Value!.EndsWith("/setWebhook", StringComparison.Ordinal))
        {
            using var request = new HttpRequestMessage(new HttpMethod(call.Request.Method), new Uri(sandbox, call.Request.Path.Value))
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            using var response = await http.SendAsync(request);
            call.Response.StatusCode = (int)response.StatusCode;
            await call.Response.WriteAsync(await response.Content.ReadAsStringAsync());
            return;
        }

        if (Refusals > 0)
        {
            Refusals--;
            call.Response.StatusCode = StatusCodes.Status502BadGateway;
            return;
        }

        KnownUrl = JsonNode.Parse(body)!["url"]!.GetValue<string>();
        set.Enqueue(JsonSerializer.Deserialize<JsonObject>(body)!);
        await call.Response.WriteAsync("""{"ok":true,"result":true}""");
        wasSet.TrySetResult();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
