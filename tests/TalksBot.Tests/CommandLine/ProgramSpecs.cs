using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Sandbox;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Tests.CommandLine;

/// <summary>The program as people start it.</summary>
public sealed class ProgramSpecs : IDisposable
{
    const string Token = "123456:SECRET-secret_0";

    readonly TestFolder folder = new();

    public ProgramSpecs() => TestArticles.WriteTalks(folder.Sub("knowledge"));

    [Fact]
    public async Task A_wrong_configuration_is_told_at_once_with_exit_code_2()
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(
            folder.Path, [], ("Telegram__Token", "s3cr3t"), ("Telegram__ApiAddress", "nowhere"), ("Delivery__MessagesPerSecond", "0"));
        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.StartsWith("The configuration has 3 errors:\n  Telegram:Token is wrong", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appsettings_in_the_working_directory_are_read_and_the_environment_goes_before_them()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "appsettings.json"),
            """{ "Telegram": { "Token": "wrong", "ApiAddress": "ftp://file" } }""");
        var (_, _, errors) = await BotProcess.RunAsync(folder.Path, ["run"], ("Telegram__Token", Token));
        Assert.Contains("Telegram:ApiAddress is \"ftp://file\"", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Telegram:Token", errors.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_settings_that_cannot_be_read_is_told_with_exit_code_2()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "appsettings.json"), "{ \"Telegram\": ");
        var (exitCode, output, errors) = await BotProcess.RunAsync(folder.Path, []);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("appsettings.json", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_told_in_a_sentence_and_left_as_it_is()
    {
        var file = Path.Combine(folder.Sub("data"), "bot.db");
        var damage = new string('x', 8192);
        await File.WriteAllTextAsync(file, damage);
        var (exitCode, output, errors) = await BotProcess.RunAsync(folder.Path, [], ("Telegram__Token", Token));
        Assert.Equal(1, exitCode);
        Assert.Contains($"The database {file} is damaged", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors + output, StringComparison.Ordinal);
        Assert.Equal(damage, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Damage_that_is_met_only_later_is_told_in_a_sentence_by_the_bot_and_by_check()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        var file = Path.Combine(folder.Sub("data"), "bot.db");
        await Storage.DamagedDatabase.WriteAsync(file);
        (string, string)[] environment = [("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString())];
        var check = await BotProcess.RunAsync(folder.Path, ["check"], environment);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains($"{file} is damaged", check.Output, StringComparison.Ordinal);

        var run = await BotProcess.RunAsync(folder.Path, [], environment);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"The database {file} is damaged", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Check_tells_what_was_never_delivered_and_why()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        await using (var database = TalksBot.Storage.Database.Open(Path.Combine(folder.Sub("data"), "bot.db")))
        {
            var inbox = new TalksBot.Storage.SqliteInbox(database);
            await inbox.Append([new(1, 3, "{}")], DateTimeOffset.UnixEpoch);
            var call = new TalksBot.Outbox.SendText(3, null, "x", null, null);
            foreach (var row in await inbox.Finish(1, [call, call], [], null, DateTimeOffset.UnixEpoch))
            {
                await new TalksBot.Storage.SqliteOutbox(database).GiveUp(row.Id, TalksBot.Outbox.PostingLoss.Refused, "bot was blocked by the user", DateTimeOffset.UnixEpoch);
            }
        }

        var check = await BotProcess.RunAsync(
            folder.Path, ["check"], ("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()));
        Assert.Equal(0, check.ExitCode);
        Assert.Contains(
            "2 messages were given up, lately because of: bot was blocked by the user", string.Join(' ', check.Output.Split()), StringComparison.Ordinal);
        Assert.Contains("the bot polls for updates", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_breaks_ends_the_bot_with_exit_code_1()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        await using (var database = new SqliteConnection($"Data Source={folder.Sub("data")}/bot.db;Pooling=False"))
        {
            // A database without its tables, whose journal says that they were made.
            await TalksBot.Storage.Database.Open($"{folder.Sub("data")}/bot.db").DisposeAsync();
            await database.ExecuteAsync("DROP TABLE inbox");
        }

        var (exitCode, _, errors) = await BotProcess.RunAsync(
            folder.Path, [], ("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()));
        Assert.Equal(1, exitCode);
        Assert.StartsWith("PollingWorker failed, and the bot stopped", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_where_dotnet_runs_without_the_data_of_cultures()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        (string, string) invariant = ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        var asking = await BotProcess.RunAsync(folder.Path, ["ask", "Who chaired the harbour meeting?"], invariant);
        Assert.Equal((0, ""), (asking.ExitCode, asking.Errors));
        Assert.Contains("2 June 2025", asking.Output, StringComparison.Ordinal);

        using var bot = BotProcess.Start(
            folder.Path, [], ("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()), invariant);
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        sandbox.World.Say(sandbox.World.Alice, chat, "Дякую!");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await sandbox.World.WaitForAsync(chat, message => message.Text == "Будь ласка.", patience.Token);
        bot.Interrupt();
        Assert.Equal(0, await bot.WaitForExitAsync());
    }

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("empty", "empty")]
    public async Task A_missing_or_empty_knowledge_folder_ends_the_start_with_a_sentence(string name, string mentioned)
    {
        folder.Sub("empty");
        var (exitCode, _, errors) = await BotProcess.RunAsync(
            folder.Path, [], ("Telegram__Token", Token), ("Knowledge__Folder", name));
        Assert.Equal(1, exitCode);
        Assert.Contains(mentioned, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_answers_at_Telegram_refuses_a_second_and_ends_within_five_seconds_of_Ctrl_C()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        (string, string)[] environment = [("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString())];
        using var bot = BotProcess.Start(folder.Path, [], environment);
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        sandbox.World.Say(sandbox.World.Alice, chat, "Who chaired the harbour meeting?");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await sandbox.World.WaitForAsync(
            chat, message => message.Text.Contains("Marta Lind", StringComparison.Ordinal), patience.Token);

        var (exitCode, output, errors) = await BotProcess.RunAsync(folder.Path, [], environment);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("Another bot is running on the data folder", errors, StringComparison.Ordinal);

        var check = await BotProcess.RunAsync(folder.Path, ["check"], environment);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("in use by a running bot", check.Output, StringComparison.Ordinal);

        var backup = await BotProcess.RunAsync(folder.Path, ["storage", "backup", "copy.db"]);
        Assert.Equal((0, ""), (backup.ExitCode, backup.Errors));
        Assert.Contains("was found sound", backup.Output, StringComparison.Ordinal);
        var again = await BotProcess.RunAsync(folder.Path, ["storage", "backup", "copy.db"]);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("copy.db is there already and is left as it is", again.Errors, StringComparison.Ordinal);

        var asking = await BotProcess.RunAsync(folder.Path, ["ask", "Who chaired the harbour meeting?"]);
        Assert.Equal(0, asking.ExitCode);
        Assert.Contains("Marta Lind", asking.Output, StringComparison.Ordinal);

        var start = TimeProvider.System.GetTimestamp();
        bot.Interrupt();
        Assert.Equal(0, await bot.WaitForExitAsync());
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.DoesNotContain(sandbox.Token.Split(':')[1], string.Join('\n', bot.Output) + bot.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sandbox_command_prints_the_address_of_a_page_where_one_can_ask()
    {
        using var bot = BotProcess.Start(folder.Path, ["sandbox"]);
        var line = await bot.WaitForLineAsync(line => line.Contains("http://127.0.0.1:", StringComparison.Ordinal));
        var address = new Uri(line.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal)));
        using var http = new HttpClient { BaseAddress = address };
        Assert.Contains("<html", await http.GetStringAsync("/"), StringComparison.Ordinal);
        bot.Interrupt();
        Assert.Equal(0, await bot.WaitForExitAsync());
    }

    [Fact]
    public async Task The_sandbox_alone_serves_the_Bot_API_to_other_bots_with_limits_when_asked()
    {
        using var alone = BotProcess.Start(folder.Path, ["sandbox", "--only", "--limits"]);
        var address = (await alone.WaitForLineAsync(line => line.StartsWith("Bot API: ", StringComparison.Ordinal)))["Bot API: ".Length..].Trim();
        var token = (await alone.WaitForLineAsync(line => line.StartsWith("Token: ", StringComparison.Ordinal)))["Token: ".Length..].Trim();
        var other = new TelegramBotClient(new TelegramBotClientOptions(token, address) { RetryCount = 0 });
        Assert.Equal("talks_bot", (await other.GetMe()).Username);
        using var http = new HttpClient();
        Assert.Contains("<html", await http.GetStringAsync(new Uri(address)), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<ApiRequestException>(async () =>
        {
            for (var message = 0; message < 30; message++)
            {
                await other.SendMessage(1001, $"Message {message}");
            }
        });
        Assert.Equal(429, refused.ErrorCode);
        alone.Interrupt();
        Assert.Equal(0, await alone.WaitForExitAsync());
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        var (exitCode, _, errors) = await BotProcess.RunAsync(folder.Path, ["sandbox", "--port", $"{sandbox.Address.Port}"]);
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The chat page cannot use port {sandbox.Address.Port}", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_tells_what_is_well_and_what_is_not()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        (string, string)[] right = [("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString())];
        var well = await BotProcess.RunAsync(folder.Path, ["check"], right);
        Assert.Equal(0, well.ExitCode);
        Assert.Contains("@talks_bot", well.Output, StringComparison.Ordinal);
        Assert.Contains("2 articles with", well.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not ok", well.Output, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "knowledge", "broken.txt"), [0xff, 0xfe, 0x00]);
        var unwell = await BotProcess.RunAsync(
            folder.Path, ["check"], ("Telegram__Token", Token), ("Telegram__ApiAddress", sandbox.Address.ToString()));
        Assert.Equal(1, unwell.ExitCode);
        Assert.Contains("broken.txt", unwell.Output, StringComparison.Ordinal);
        Assert.Contains("Telegram does not know this token", string.Join(' ', unwell.Output.Split()), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", unwell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_prints_passages_with_their_citations()
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(folder.Path, ["ask", "Who chaired the harbour meeting?"]);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("1. The harbour meeting was chaired by the lighthouse keeper Marta Lind.\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "   Delegations meet at the harbour & agree on grain, The <Gull>, Ida \"Inky\" Holm, 2 June 2025, https://gull.example/harbour?a=1&b=2",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_json_prints_one_object()
    {
        var (_, output, _) = await BotProcess.RunAsync(folder.Path, ["ask", "--json", "When does the ferry sail?", "--top", "2"]);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("passages").GetArrayLength() <= 2);
        var first = json.RootElement.GetProperty("passages")[0];
        Assert.Equal("winter.txt", first.GetProperty("document").GetString());
        Assert.Equal(1, first.GetProperty("sentence").GetInt32());
        Assert.Equal("Winter storms close the ferry line", first.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("published").ValueKind);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("url").ValueKind);
    }

    [Fact]
    public async Task Ask_questions_prints_a_line_for_each_in_order_and_knows_follow_ups()
    {
        var file = Path.Combine(folder.Path, "questions.jsonl");
        await File.WriteAllTextAsync(file, """
            {"id":"a","question":"Who chaired the harbour meeting?"}

            {"id":2,"question":"And the berths?","after":"a"}
            {"id":"c","question":"What does Merkel think of elephants?"}
            """);
        var (exitCode, output, errors) = await BotProcess.RunAsync(
            folder.Path, ["ask", "--knowledge", "knowledge", "--questions", file, "--top", "4", "--stats"]);
        Assert.Equal(0, exitCode);
        var lines = output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "2", "c"], lines.Select(line => line.GetProperty("id").ToString()));
        Assert.Equal(JsonValueKind.Number, lines[1].GetProperty("id").ValueKind);
        Assert.True(lines[0].GetProperty("answered").GetBoolean());
        Assert.False(lines[2].GetProperty("answered").GetBoolean());
        Assert.InRange(lines[0].GetProperty("confidence").GetDouble(), 0, 1);
        foreach (var figure in new[] { "articles           2", "sentences", "sentences/s", "p50", "p99", "peak memory" })
        {
            Assert.Contains(figure, errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", ":1: expected a JSON object")]
    [InlineData("{\"id\":\"a\",\"question\":\"x\"}\nnonsense", ":2: expected a JSON object")]
    [InlineData("{\"id\":\"a\",\"question\":\"x\",\"after\":\"b\"}", ":1: \"after\" names \"b\"")]
    public async Task Ask_questions_that_cannot_be_read_name_the_line(string content, string expected)
    {
        var file = Path.Combine(folder.Path, "questions.jsonl");
        await File.WriteAllTextAsync(file, content);
        var (exitCode, _, errors) = await BotProcess.RunAsync(folder.Path, ["ask", "--questions", file]);
        Assert.Equal(1, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "--top", "0", "question")]
    [InlineData("dance")]
    [InlineData("storage", "backup")]
    [InlineData("sandbox", "--port", "70000")]
    public async Task A_wrong_command_line_is_told_with_exit_code_2(params string[] arguments)
    {
        var (exitCode, _, errors) = await BotProcess.RunAsync(folder.Path, arguments);
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(errors);
    }

    public void Dispose() => folder.Dispose();
}
