using System.Text.Json.Nodes;
using TalksBot.Sandbox;
using TalksBot.Tests.CommandLine;
using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.Operations;

public class LogSpecs
{
    const string Question = "Who chaired the harbour meeting?";

    [Fact]
    public async Task Into_a_pipe_goes_a_JSON_object_a_line_and_every_line_of_an_update_carries_its_id()
    {
        var (lines, update) = await RunAsync();
        var logged = lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Contains(logged, line => line["Message"]!.GetValue<string>().StartsWith("Listening as @", StringComparison.Ordinal));
        Assert.All(logged, line => Assert.Matches("^[0-9]{4}-[0-9-]+T[0-9:.]+Z$", line["Timestamp"]!.GetValue<string>()));

        // What is said of its answer too, by whoever sends it.
        var held = logged.Single(line => line["Message"]!.GetValue<string>().Contains("holds posting", StringComparison.Ordinal));
        var asked = logged.Single(line => line["Message"]!.GetValue<string>().StartsWith("Asked \"", StringComparison.Ordinal));
        Assert.Equal(update, UpdateOf(held));
        Assert.Equal(update, UpdateOf(asked));
    }

    [Fact]
    public async Task For_people_a_line_says_which_update_it_is_about()
    {
        var (lines, update) = await RunAsync(("Operations__LogFormat", "text"));
        Assert.Contains(lines, line => line.Contains($"[update {update}] Telegram holds posting", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains($"[update {update}] Asked \"{Question}\": Answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_people_ask_is_logged_for_who_looks_for_faults_and_else_never()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), Question);
        await bot.StopAsync();
        Assert.Contains(bot.Log.Lines, line => line.Contains(Question, StringComparison.Ordinal));
        Assert.DoesNotContain(
            bot.Log.At(Microsoft.Extensions.Logging.LogLevel.Information), line => line.Contains(Question, StringComparison.Ordinal));
    }

    static long? UpdateOf(JsonNode line) =>
        line["Scopes"]?.AsArray().Select(scope => scope!["UpdateId"]?.GetValue<long>()).FirstOrDefault(id => id is not null);

    /// <summary>The lines that the program writes while a question is asked whose answer Telegram holds back for a moment.</summary>
    static async Task<(IReadOnlyList<string> Lines, long Update)> RunAsync(params (string Name, string Value)[] environment)
    {
        using var folder = new TestFolder();
        TestArticles.WriteTalks(folder.Sub("knowledge"));
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        sandbox.Faults.Add("sendMessage", SandboxFault.TooManyRequests(1));
        using var bot = BotProcess.Start(
            folder.Path,
            ["run"],
            [
                ("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()),
                ("Logging__LogLevel__Default", "Debug"), .. environment,
            ]);
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        var said = sandbox.World.Say(sandbox.World.Alice, chat, Question);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await sandbox.World.WaitForAsync(chat, message => message.ReplyToId == said.Id, patience.Token);
        bot.Interrupt();
        await bot.WaitForExitAsync();
        var update = sandbox.Requests
            .Where(request => request.Method == "getUpdates" && request.Response?["result"] is JsonArray { Count: > 0 })
            .Select(request => request.Response!["result"]![0]!["update_id"]!.GetValue<long>()).First();
        return (bot.Output, update);
    }
}
