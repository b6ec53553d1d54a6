using System.CommandLine;
using TalksBot.Sandbox;

namespace TalksBot.Tests.CommandLine;

/// <summary>What each command says of itself, and what it returns to the shell.</summary>
public sealed class HelpSpecs : IDisposable
{
    readonly TestFolder folder = new();

    /// <summary>All commands by their words; the bot alone is the empty one.</summary>
    public static TheoryData<string> Commands => [.. All(Program.Commands(), "").Select(one => one.Words)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_command_tells_what_it_and_its_options_do(string words)
    {
        var command = All(Program.Commands(), "").Single(one => one.Words == words).Command;
        var (exitCode, output, errors) = await BotProcess.RunAsync(folder.Path, [.. WordsOf(words), "--help"]);
        Assert.Equal((0, ""), (exitCode, errors));
        var told = string.Join(' ', output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        string?[] descriptions =
            [command.Description, .. command.Subcommands.Select(one => one.Description), .. command.Options.Select(one => one.Description), .. command.Arguments.Select(one => one.Description)];
        Assert.All(descriptions, description => Assert.Contains(
            string.Join(' ', description!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), told, StringComparison.Ordinal));
        Assert.All(command.Options, option => Assert.Contains(option.Name, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_names_the_exit_codes_and_the_commands_that_the_readme_does()
    {
        var (_, output, _) = await BotProcess.RunAsync(folder.Path, ["--help"]);
        Assert.Contains(ExitCodes.InWords, output, StringComparison.Ordinal);
        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "README.md"));
        foreach (var code in new[] { ExitCodes.Success, ExitCodes.Failed, ExitCodes.WrongUse })
        {
            Assert.Contains($"\n| {code} | ", readme, StringComparison.Ordinal);
        }

        Assert.All(Program.Commands().Subcommands.Where(command => command.Name != "run"), command => Assert.Contains(
            $"-- {command.Name}", readme, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_command_returns_2_for_an_option_that_it_does_not_have(string words)
    {
        var (exitCode, _, errors) = await BotProcess.RunAsync(folder.Path, [.. WordsOf(words), "--tpyo"]);
        Assert.Equal(2, exitCode);
        Assert.Contains("--tpyo", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Delivery__MessagesPerSecond")]
    [InlineData("run", "Delivery__MessagesPerSecond")]
    [InlineData("sandbox", "Delivery__MessagesPerSecond")]
    [InlineData("ask Who?", "Knowledge__Folder")]
    [InlineData("storage backup copy.db", "Storage__DataFolder")]
    [InlineData("articles list", "Storage__DataFolder")]
    [InlineData("articles show 12", "Storage__DataFolder")]
    [InlineData("articles remove 12", "Storage__DataFolder")]
    [InlineData("digest preview", "Storage__DataFolder")]
    public async Task A_command_returns_2_for_a_wrong_setting_that_it_needs(string words, string setting)
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(folder.Path, WordsOf(words), ("Telegram__Token", "1:a"), (setting, ""));
        Assert.Equal(2, exitCode);
        // The chat page is there before its bot.
        Assert.True(output.Length == 0 || words == "sandbox", output);
        Assert.StartsWith($"The configuration has an error:\n  {setting.Replace("__", ":", StringComparison.Ordinal)} is ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The knowledge folder")]
    [InlineData("run", "The knowledge folder")]
    [InlineData("sandbox", "The knowledge folder")]
    [InlineData("ask Who?", "The knowledge folder")]
    [InlineData("storage backup copy.db", "There is no database")]
    [InlineData("articles list", "There is no database")]
    [InlineData("articles show 12", "There is no database")]
    [InlineData("articles remove 12", "There is no database")]
    [InlineData("digest preview", "There is no database")]
    public async Task A_command_returns_1_where_something_that_it_needs_is_missing(string words, string sentence)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        var (exitCode, _, errors) = await BotProcess.RunAsync(
            folder.Path, WordsOf(words), ("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()));
        Assert.Equal(1, exitCode);
        Assert.StartsWith(sentence, errors.Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_returns_1_for_a_wrong_setting_too_and_shows_it_among_the_rest()
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(folder.Path, ["check"], ("Delivery__MessagesPerSecond", "0"));
        Assert.Equal((1, ""), (exitCode, errors));
        Assert.Contains("Delivery:MessagesPerSecond is \"0\"", output, StringComparison.Ordinal);
        Assert.Contains("Telegram:Token is missing", output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    static string[] WordsOf(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static IEnumerable<(string Words, Command Command)> All(Command command, string words) =>
        command.Subcommands.SelectMany(one => All(one, $"{words} {one.Name}")).Prepend((words.TrimStart(), command));
}
