using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TalksBot.Sandbox.Control;
using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Tests.Sandbox.Control;

public class PageTests
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/base.css", "text/css")]
    [InlineData("/page.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task Page_Asked_ComesWithAPolicyThatTrustsOnlyItsOwnFiles(string path, string type)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var response = await sandbox.Http.GetAsync(new Uri(path, UriKind.Relative));
        var policy = string.Join(';', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Page_Scripts_NeverWriteMarkup()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var scripts = PageFiles.Names.Where(each => each.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.Contains("markup.js", scripts);
        foreach (var name in scripts)
        {
            var script = await sandbox.Http.GetStringAsync(new Uri("/" + name, UriKind.Relative));
            Assert.DoesNotMatch(new Regex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b"), script);
        }

        var page = await sandbox.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.DoesNotMatch(new Regex("<script(?![^>]*src=)|<style|\\son\\w+=|\\sstyle="), page);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task Host_ThatIsAnothersName_IsRefused(string host)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/bot{sandbox.Server.Token}/getMe");
        request.Headers.Host = host;
        using var response = await sandbox.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.Empty(sandbox.Server.Requests);
    }

    [Theory]
    [InlineData("GET", "/sandbox/state", "Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/sandbox/state", "Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/sandbox/state", "Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/sandbox/state", "Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("POST", "/sandbox/messages", "Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/sandbox/messages", "Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/sandbox/messages", "Accept", "*/*", HttpStatusCode.Forbidden)]
    public async Task ControlApi_UsedFromElsewhere_IsForbidden(
        string method, string path, string header, string value, HttpStatusCode expected)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add(header, value);
        request.Content = method == "POST" ? JsonContent.Create(new { userId = 1001, chatId = 1001, text = "Hello" }) : null;
        using var response = await sandbox.Http.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(sandbox.World.Messages(sandbox.World.PrivateChat(sandbox.World.Alice)));
    }

    [Fact]
    public async Task State_Asked_NamesPeopleChatsAndQuestions()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options with { SuggestedQuestions = ["Why?"] });
        var state = await GetAsync(sandbox, "/sandbox/state");
        Assert.Equal(["Alice", "Max", "Olena", "Nadia"], state["people"]!.AsArray().Select(each => (string?)each!["name"]));
        Assert.Equal(9, state["chats"]!.AsArray().Count);
        Assert.Equal("Why?", (string?)Assert.Single(state["questions"]!.AsArray()));
    }

    [Fact]
    public async Task Message_SaidOnThePage_ReachesTheBotAndTheAnswerThePage()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var stream = await sandbox.Http.GetStreamAsync(new Uri("/sandbox/events", UriKind.Relative));
        using var events = new StreamReader(stream);

        var (status, said) = await PostAsync(sandbox, "/sandbox/messages", new { userId = 1001, chatId = 1001, text = "Who?" });
        Assert.Equal(HttpStatusCode.OK, status);
        var question = Assert.Single(await sandbox.Bot.GetUpdates()).Message!;
        Assert.Equal(((int)said["id"]!, "Who?"), (question.Id, question.Text));
        await sandbox.Bot.SendMessage(question.Chat, "<b>", replyParameters: question);

        Assert.Equal("Who?", (string?)(await NextAsync(events))["message"]!["text"]);
        var answer = await NextAsync(events);
        Assert.Equal(("message", "<b>", "TalksBot"),
            ((string?)answer["kind"], (string?)answer["message"]!["text"], (string?)answer["message"]!["name"]));
        Assert.Equal("Who?", (string?)answer["message"]!["reply"]!["text"]);
        var state = await GetAsync(sandbox, "/sandbox/state");
        Assert.Equal(["Who?", "<b>"], state["messages"]!.AsArray()
            .Where(each => (long)each!["chatId"]! == 1001).Select(each => (string?)each!["text"]));
    }

    [Fact]
    public async Task Button_PressedOnThePage_ShowsTheBotsAlert()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var sent = await sandbox.Bot.SendMessage(1001, "one", replyMarkup: InlineKeyboardButton.WithCallbackData("Pin", "pin"));
        var press = PostAsync(sandbox, "/sandbox/presses", new { userId = 1002, chatId = 1001, messageId = sent.Id, data = "pin" });
        var query = Assert.Single(await sandbox.Bot.GetUpdates(timeout: 50)).CallbackQuery!;
        await sandbox.Bot.AnswerCallbackQuery(query.Id, "Pinned.", showAlert: true);

        var (status, shown) = await press;
        Assert.Equal((HttpStatusCode.OK, "Pinned.", true),
            (status, (string?)shown["alert"]!["text"], (bool)shown["alert"]!["showAlert"]!));
    }

    [Theory]
    [InlineData("/sandbox/presses", """{"userId": 1001, "chatId": 1001, "messageId": 1, "data": "none"}""", HttpStatusCode.NotFound)]
    [InlineData("/sandbox/messages", """{"userId": 5, "chatId": 1001, "text": "a"}""", HttpStatusCode.NotFound)]
    [InlineData("/sandbox/messages", """{"userId": 1001, "chatId": 5, "text": "a"}""", HttpStatusCode.NotFound)]
    [InlineData("/sandbox/messages", """{"userId": 1001, "chatId": 1001, "text": " "}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/messages", """{"userId": "x"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/messages", "null", HttpStatusCode.BadRequest)]
    public async Task ControlApi_AskedForWhatCannotBe_SaysSo(string path, string body, HttpStatusCode expected)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (status, answer) = await PostAsync(sandbox, path, JsonNode.Parse(body));
        Assert.Equal(expected, status);
        Assert.NotEmpty((string)answer["error"]!);
    }

    static async Task<JsonNode> GetAsync(SandboxFixture sandbox, string path)
        => (await sandbox.Http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative)))!;

    static async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(SandboxFixture sandbox, string path, object? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", sandbox.Server.Address.GetLeftPart(UriPartial.Authority));
        using var response = await sandbox.Http.SendAsync(request);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    static async Task<JsonNode> NextAsync(StreamReader events)
    {
        var line = await events.ReadLineAsync();
        await events.ReadLineAsync();
        return JsonNode.Parse(line!["data: ".Length..])!;
    }
}
