using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Sandbox;
using Telegram.Bot;

namespace TalksBot.Tests.Sandbox;

/// <summary>A Sandbox on a free port with a stopped clock, and two ways to call it.</summary>
sealed class SandboxFixture : IAsyncDisposable
{
    SandboxFixture(SandboxServer server, FakeTimeProvider time)
    {
        Server = server;
        Time = time;
        Http = new HttpClient { BaseAddress = server.Address };
        Bot = new TelegramBotClient(
            new TelegramBotClientOptions(server.Token, server.Address.GetLeftPart(UriPartial.Authority)) { RetryCount = 0 });
    }

    public SandboxServer Server { get; }

    public SandboxWorld World => Server.World;

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public TelegramBotClient Bot { get; }

    public static async Task<SandboxFixture> StartAsync(Func<SandboxOptions, SandboxOptions>? configure = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 6, 2, 12, 0, 0, TimeSpan.Zero));
        var options = new SandboxOptions { Time = time };
        return new SandboxFixture(await SandboxServer.StartAsync(configure?.Invoke(options) ?? options), time);
    }

    /// <summary>Calls a method with a body of JSON and gives the whole answer.</summary>
    public async Task<JsonObject> CallAsync(string method, object? parameters = null)
    {
        using var response = await Http.PostAsync($"/bot{Server.Token}/{method}", JsonContent.Create(parameters ?? new { }));
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(answer["ok"]!.GetValue<bool>() ? 200 : answer["error_code"]!.GetValue<int>(), (int)response.StatusCode);
        return answer;
    }

    /// <summary>Calls a method that must succeed and gives its result.</summary>
    public async Task<JsonNode> ResultAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        Assert.True(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        return answer["result"]!;
    }

    /// <summary>Calls a method that must fail and gives the description.</summary>
    public async Task<string> RefusalAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        Assert.False(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        return answer["description"]!.GetValue<string>();
    }

    /// <summary>The updates that wait, without confirming any.</summary>
    public async Task<JsonArray> UpdatesAsync() => (JsonArray)await ResultAsync("getUpdates");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
