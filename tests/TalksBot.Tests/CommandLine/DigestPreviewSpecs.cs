using TalksBot.Sandbox;
using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.CommandLine;

/// <summary>The preview of a digest, as operators start it.</summary>
public sealed class DigestPreviewSpecs : IDisposable
{
    readonly TestFolder folder = new();

    public DigestPreviewSpecs() => TestArticles.WriteBundled(folder.Sub("knowledge"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task I_can_read_the_digest_of_a_past_day_without_a_database()
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(
            folder.Path, ["digest", "preview", "--date", "2025-06-03", "--language", "uk"]);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("1 нова стаття, 34 нові речення з 2 червня\n\nSecond round of the Istanbul talks", output, StringComparison.Ordinal);
        Assert.Equal(7, output.Split("\n| ").Length - 1);
        Assert.Contains("<https://tass.com/politics/1967455>, 2 червня 2025", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "data")));
    }

    [Fact]
    public async Task I_read_that_a_past_day_brought_nothing()
    {
        var (exitCode, output, _) = await BotProcess.RunAsync(folder.Path, ["digest", "preview", "--date", "2025-05-05"]);
        Assert.Equal((0, "Nothing new since 4 May."), (exitCode, output));
    }

    [Theory]
    [InlineData("--date", "2025-06-31", "--date expects a day such as 2025-06-03, not \"2025-06-31\".")]
    [InlineData("--chat", "x", "--chat expects the number of a chat, such as 12345 or -1001234567890, not \"x\".")]
    [InlineData("--language", "de", "--language expects one of en, uk, ru, tr, az, not \"de\".")]
    public async Task A_wrong_value_is_told_with_the_right_ones(string option, string value, string sentence)
    {
        var (exitCode, _, errors) = await BotProcess.RunAsync(folder.Path, ["digest", "preview", option, value]);
        Assert.Equal(2, exitCode);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chats_digest_without_a_database_is_told_in_a_sentence()
    {
        var (exitCode, _, errors) = await BotProcess.RunAsync(folder.Path, ["digest", "preview", "--chat", "-1001000000001"]);
        Assert.Equal(1, exitCode);
        Assert.StartsWith("There is no database ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_read_a_groups_digest_beside_the_running_bot_with_what_was_asked_there_in_its_language()
    {
        await using var bot = await RunningBot.StartAsync();
        var (olena, club) = (bot.World.Olena, bot.World.Club);
        Assert.StartsWith("Готово.", (await bot.AskAsync(olena, club, "/subscribe 08:30 Kyiv")).Text, StringComparison.Ordinal);
        await bot.AskAsync(bot.World.Alice, club, "/ask Who chaired the harbour meeting?");
        await bot.WhenSettledAsync();
        var (exitCode, output, errors) = await PreviewAsync(bot, club, bot.Data);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("2 нові статті, 6 нових речень з 19 липня", output, StringComparison.Ordinal);
        Assert.Contains("Who chaired the harbour meeting?", output, StringComparison.Ordinal);
        Assert.Contains("[1]", output, StringComparison.Ordinal);

        // Another chat has asked nothing.
        Assert.DoesNotContain("Who chaired", (await PreviewAsync(bot, bot.World.Group, bot.Data)).Output, StringComparison.Ordinal);
    }

    Task<(int ExitCode, string Output, string Errors)> PreviewAsync(RunningBot bot, SandboxChat chat, string data) => BotProcess.RunAsync(
        folder.Path,
        ["digest", "preview", "--chat", chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        ("Storage__DataFolder", data), ("Knowledge__Folder", bot.Articles));
}
