using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

/// <summary>What specs about pins do again and again.</summary>
static class PinTools
{
    public const string Question = "Who chaired the harbour meeting?";
    public const string OtherQuestion = "How many ships carry the grain?";

    /// <summary>Starts a bot whose group lets it pin.</summary>
    public static async Task<RunningBot> StartAsync(Action<RunningBot>? prepare = null)
    {
        var bot = await RunningBot.StartAsync();
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        prepare?.Invoke(bot);
        return bot;
    }

    /// <summary>Lets so much time pass that no limit holds the next calls back, while nothing is under way.</summary>
    public static void Rest(this RunningBot bot) => bot.Time.Advance(TimeSpan.FromSeconds(30));

    /// <summary>Somebody asks in the group.</summary>
    public static async Task<SandboxMessage> AnswerAsync(this RunningBot bot, string question = Question)
    {
        var answer = await bot.SayAsync(bot.World.Alice, $"/ask {question}");
        await bot.WhenSettledAsync();
        return answer;
    }

    /// <summary>Waits until the bot knows what became of all that it asked of Telegram.</summary>
    public static async Task WhenSettledAsync(this RunningBot bot)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        while (await database.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'sending')") > 0)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Waits until the bot has decided on every update that there is.</summary>
    public static async Task WhenHandledAsync(this RunningBot bot)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await bot.World.WaitUntilConfirmedAsync(patience.Token);
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        while (await database.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM inbox WHERE done_at IS NULL") > 0)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Waits until what is old was swept.</summary>
    public static async Task WhenSweptAsync(this RunningBot bot)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!bot.Log.Lines.Any(line => line.StartsWith("Swept ", StringComparison.Ordinal)))
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Somebody says something in the group, and the bot replies to it.</summary>
    public static Task<SandboxMessage> SayAsync(this RunningBot bot, SandboxUser who, string text, SandboxMessage? replyTo = null)
    {
        bot.Rest();
        var said = bot.World.Say(who, bot.World.Group, text, replyTo);
        return bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
    }

    /// <summary>Somebody presses the first button whose text holds a word.</summary>
    public static async Task<string> PressAsync(this RunningBot bot, SandboxUser who, SandboxMessage message, string word)
    {
        bot.Rest();
        return (await bot.World.PressAsync(who, message, message.DataOf(word)))?.Text ?? "";
    }

    /// <summary>An answer that Max has pinned.</summary>
    public static async Task<SandboxMessage> PinnedAsync(this RunningBot bot, string question = Question)
    {
        var answer = await bot.AnswerAsync(question);
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        return answer;
    }

    /// <summary>The data of the first button whose text holds a word.</summary>
    public static string DataOf(this SandboxMessage message, string word) =>
        message.Buttons.First(button => button.Text.Contains(word, StringComparison.Ordinal)).CallbackData!;

    /// <summary>The numbers of the messages that are pinned in the group at Telegram.</summary>
    public static IEnumerable<int> PinnedIds(this RunningBot bot) => bot.World.Pinned(bot.World.Group).Select(message => message.Id);

    /// <summary>How often the bot called a method.</summary>
    public static int Calls(this RunningBot bot, string method) => bot.Sandbox.Requests.Count(request => request.Method == method);

    /// <summary>Somebody says something in the group: what the bot sends then, and the only one who sees it, if it is for one.</summary>
    public static async Task<(string Text, long? For)> ToldAsync(
        this RunningBot bot, SandboxUser who, string text, SandboxMessage? replyTo = null)
    {
        bot.Rest();
        await bot.WhenSettledAsync();
        var before = bot.Calls("sendMessage");
        bot.World.Say(who, bot.World.Group, text, replyTo);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (bot.Calls("sendMessage") == before)
        {
            await Task.Delay(5, patience.Token);
        }

        var sent = bot.Sandbox.Requests.Last(request => request.Method == "sendMessage").Parameters;
        return ((string)sent["text"]!, (long?)sent["ephemeral_message_parameters"]?["receiver_user_id"]);
    }

    /// <summary>Waits until Telegram shows so many pins.</summary>
    public static async Task WaitForPinsAsync(this RunningBot bot, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (bot.World.Pinned(bot.World.Group).Count != count)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Does something to the bot's database.</summary>
    public static async Task ExecuteAsync(this RunningBot bot, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        await database.ExecuteAsync(sql);
    }

    /// <summary>How many rows the bot's database has of something.</summary>
    public static async Task<long> CountAsync(this RunningBot bot, string from)
    {
        await using var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        return await database.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {from}");
    }
}
