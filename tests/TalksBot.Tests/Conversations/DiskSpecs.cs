using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using TalksBot.Asking;
using TalksBot.Library;
using TalksBot.Storage;

namespace TalksBot.Tests.Conversations;

public class DiskSpecs
{
    const string Question = "Who chaired the harbour meeting?";

    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task I_am_answered_once_there_is_room_on_a_full_disk()
    {
        Database database = null!;
        await using var bot = await RunningBot.StartAsync(services: services => services.Replace(ServiceDescriptor.Singleton(provider =>
            database = Database.Open(provider.GetRequiredService<DataFolder>().DatabaseFile))));
        var chat = bot.World.PrivateChat(bot.World.Alice);
        await bot.AskAsync(bot.World.Alice, chat, "/help");
        // What SQLite does at the end of its pages is what it does at the end of the disk. The text needs several.
        await database.Write(connection => connection.Execute("PRAGMA max_page_count = 1"));
        var said = bot.World.Say(bot.World.Alice, chat, new string('\u0436', 4000));
        await bot.PassTimeUntil(Told(bot, "is full. Make room"), Step);
        await database.Write(connection => connection.Execute("PRAGMA max_page_count = 100000"));
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == said.Id), Step);
        Assert.Equal(2, bot.Said(chat).Count);
    }

    [Fact]
    public async Task I_am_answered_where_the_index_folder_cannot_be_written()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        await using var bot = await RunningBot.StartAsync(services: services =>
            services.Configure<KnowledgeOptions>(options => options.IndexFolder = Path.Combine(file, "index")));
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), Question);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
        Assert.Contains(bot.Log.At(LogLevel.Warning), line => line.Contains("so the index is kept in memory", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_new_article_cannot_be_written_into_the_index_I_am_answered_as_before_and_the_operator_is_told_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        await bot.AskAsync(bot.World.Alice, chat, "/help");
        // In its place there is a file: whoever wants to make one in the folder is refused, whatever rights he has.
        Directory.Move(bot.Index, bot.Index + "-away");
        await File.WriteAllTextAsync(bot.Index, "");
        await File.WriteAllTextAsync(Path.Combine(bot.Articles, "door.txt"), "A door\nThe lighthouse door is green.\n");
        await bot.PassTimeUntil(Told(bot, "could not be brought up to date"), Step);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("Marta Lind", (await bot.AskAsync(bot.World.Alice, chat, Question)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("green", (await bot.AskAsync(bot.World.Alice, chat, "What colour is the lighthouse door?")).Text, StringComparison.Ordinal);
        Assert.Single(bot.Log.At(LogLevel.Error));

        File.Delete(bot.Index);
        Directory.Move(bot.Index + "-away", bot.Index);
        await bot.PassTimeUntil(Told(bot, "1 articles read"), Step);
        Assert.Contains("green", (await bot.AskAsync(bot.World.Alice, chat, "What colour is the lighthouse door?")).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task I_am_answered_where_the_index_folder_is_read_only_and_nobody_speaks_of_a_lock()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may write every file.");
        using var folder = new TestFolder();
        SetMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var bot = await RunningBot.StartAsync(services: services =>
            services.Configure<KnowledgeOptions>(options => options.IndexFolder = folder.Path));
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), Question);
        Assert.Contains(bot.Log.At(LogLevel.Warning), line => line.Contains("so the index is kept in memory", StringComparison.Ordinal));
        SetMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task I_can_follow_up_for_thirty_days_and_what_is_older_leaves_the_database()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        await bot.AskAsync(bot.World.Alice, chat, Question);
        await bot.RestartAsync(); // By then it is recorded that the answer went out.
        Assert.Equal((1, 1, 1), await CountAsync(bot));
        await PassAsync(bot, TimeSpan.FromDays(3));
        Assert.Equal((0, 1, 1), await CountAsync(bot));
        await PassAsync(bot, TimeSpan.FromDays(5));
        Assert.Equal((0, 0, 1), await CountAsync(bot));
        // The sweep at the start finds what grew old while nobody swept.
        await bot.StopAsync();
        bot.Time.Advance(TimeSpan.FromDays(23));
        await bot.RestartAsync();
        await bot.PassTimeUntil(Swept(bot, times: 3), Step);
        Assert.Equal((0, 0, 0), await CountAsync(bot));
    }

    static void SetMode(string folder, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, mode);
        }
    }

    static async Task PassAsync(RunningBot bot, TimeSpan span)
    {
        var before = bot.Log.Lines.Count(IsSwept);
        bot.Time.Advance(span);
        await bot.PassTimeUntil(Swept(bot, before + 1), Step);
    }

    static Task<bool> Swept(RunningBot bot, int times) => Heard(bot, () => bot.Log.Lines.Count(IsSwept) >= times);

    static Task<bool> Told(RunningBot bot, string part) =>
        Heard(bot, () => bot.Log.Lines.Any(line => line.Contains(part, StringComparison.Ordinal)));

    static bool IsSwept(string line) => line.StartsWith("Swept ", StringComparison.Ordinal);

    static async Task<bool> Heard(RunningBot bot, Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), bot.Time);
        }

        return true;
    }

    static async Task<(long Inbox, long Outbox, long Questions)> CountAsync(RunningBot bot)
    {
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        return await database.QuerySingleAsync<(long, long, long)>(
            "SELECT (SELECT COUNT(*) FROM inbox), (SELECT COUNT(*) FROM outbox), (SELECT COUNT(*) FROM questions)");
    }
}
