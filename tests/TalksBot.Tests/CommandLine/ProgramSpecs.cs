using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Sandbox;

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
