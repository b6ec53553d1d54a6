using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class MenuSpecs
{
    const int Menus = 4 * 5;

    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task I_find_the_commands_that_make_sense_where_I_am_in_my_language()
    {
        await using var bot = await RunningBot.StartAsync();
        await WhenSet(bot, Menus);
        Assert.Equal(["ask", "digest", "subscribe", "unsubscribe", "sources", "help", "language", "settings", "forget", "privacy"], CommandsOf(bot, "all_private_chats", "uk"));
        Assert.Equal(["ask", "digest", "pins", "help"], CommandsOf(bot, "all_group_chats", "tr"));
        Assert.Equal(["ask", "digest", "pins", "help", "pin", "unpin", "subscribe", "unsubscribe", "settings"], CommandsOf(bot, "all_chat_administrators", "az"));
        Assert.Equal(["ask", "sources", "help"], CommandsOf(bot, "default", ""));
        Assert.Equal("змінити мову", Menu(bot, "all_private_chats", "uk")[6]!["description"]!.ToString());
        Assert.Equal("change the language", Menu(bot, "all_private_chats", "")[6]!["description"]!.ToString());
        Assert.Equal(Menus, Requests(bot).Select(request => (Scope(request), Language(request))).Distinct().Count());
    }

    [Fact]
    public async Task I_read_in_my_language_what_the_bot_does_before_I_write_to_it()
    {
        await using var bot = await RunningBot.StartAsync();
        await WhenSet(bot, 5, "setMyShortDescription");
        Assert.StartsWith("Я відповідаю на запитання", Described("setMyDescription", "uk", "description"), StringComparison.Ordinal);
        Assert.StartsWith("I answer questions", Described("setMyDescription", null, "description"), StringComparison.Ordinal);
        Assert.StartsWith("Отвечает на вопросы", Described("setMyShortDescription", "ru", "short_description"), StringComparison.Ordinal);
        // Telegram takes no more: core.telegram.org/bots/api#setmydescription and #setmyshortdescription.
        Assert.All(Requests(bot, "setMyDescription"), request => Assert.InRange(request.Parameters["description"]!.ToString().Length, 1, 512));
        Assert.All(Requests(bot, "setMyShortDescription"), request => Assert.InRange(request.Parameters["short_description"]!.ToString().Length, 1, 120));
        await bot.RestartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/help");
        await bot.StopAsync();
        Assert.Equal(5, Requests(bot, "setMyDescription").Count);

        string Described(string method, string? language, string field) => Requests(bot, method)
            .Single(request => request.Parameters["language_code"]?.ToString() == language).Parameters[field]!.ToString();
    }

    [Fact]
    public async Task Menus_that_Telegram_knows_are_not_set_again_and_one_that_changed_is()
    {
        await using var bot = await RunningBot.StartAsync();
        await WhenSet(bot, Menus);
        await bot.StopAsync();
        await Forget(bot, "% Groups uk");
        await bot.RestartAsync();
        await WhenSet(bot, Menus + 1);
        await bot.StopAsync();
        Assert.Equal(Menus + 1, Requests(bot).Count);
        Assert.Equal(("all_group_chats", "uk"), (Scope(Requests(bot)[^1]), Language(Requests(bot)[^1])));
    }

    [Fact]
    public async Task Menus_wait_for_Telegram_and_keep_nobody_waiting()
    {
        await using var bot = await RunningBot.StartAsync();
        await WhenSet(bot, Menus);
        await bot.StopAsync();
        await Forget(bot, "% Groups %");
        bot.Sandbox.Faults.Add("setMyCommands", SandboxFault.BadGateway());
        bot.Sandbox.Faults.Add("setMyCommands", SandboxFault.ResetBefore());
        bot.Sandbox.Faults.Add("setMyCommands", SandboxFault.TooManyRequests(30));
        await bot.RestartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/help");
        var start = bot.Time.GetUtcNow();
        await WhenSet(bot, Menus + 5);
        // 1 s and 2 s after the failures, and exactly what Telegram asks for.
        Assert.True(bot.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(33));
    }

    [Fact]
    public async Task A_menu_that_Telegram_refuses_keeps_no_other_from_being_set()
    {
        await using var bot = await RunningBot.StartAsync();
        await WhenSet(bot, Menus);
        await bot.StopAsync();
        await Forget(bot, "% Groups %");
        bot.Sandbox.Faults.Add("setMyCommands", SandboxFault.Error(400, "Bad Request: BOT_COMMAND_INVALID"));
        await bot.RestartAsync();
        await WhenSet(bot, Menus + 4);
        Assert.Contains(bot.Log.At(LogLevel.Error), line => line.Contains("BOT_COMMAND_INVALID", StringComparison.Ordinal));
    }

    static Task<bool> WhenSet(RunningBot bot, int count, string method = "setMyCommands") => bot.PassTimeUntil(
        Task.Run(async () =>
        {
            while (Requests(bot, method).Count(request => request.Status == 200) < count)
            {
                await Task.Yield();
            }

            return true;
        }),
        Step);

    static async Task Forget(RunningBot bot, string places)
    {
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        await database.ExecuteAsync("DELETE FROM published_menus WHERE place LIKE @places", new { places });
    }

    static List<SandboxRequest> Requests(RunningBot bot, string method = "setMyCommands") =>
        [.. bot.Sandbox.Requests.Where(request => request.Method == method)];

    static IEnumerable<string> CommandsOf(RunningBot bot, string scope, string language) =>
        Menu(bot, scope, language).Select(command => command!["command"]!.ToString());

    static JsonArray Menu(RunningBot bot, string scope, string language) => (JsonArray)Requests(bot)
        .Single(request => Scope(request) == scope && Language(request) == language).Parameters["commands"]!;

    static string Scope(SandboxRequest request) => request.Parameters["scope"]!["type"]!.ToString();

    static string Language(SandboxRequest request) => request.Parameters["language_code"]?.ToString() ?? "";
}
