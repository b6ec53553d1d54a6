using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class PrivacySpecs
{
    const string Question = "Who chaired the harbour meeting?";

    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Theory]
    [InlineData("en", "30 days", "90 days", "7 days")]
    [InlineData("uk", "30 днів", "90 днів", "7 днів")]
    public async Task I_can_read_what_is_kept_and_how_long(string language, params string[] figures)
    {
        await using var bot = await RunningBot.StartAsync();
        var person = language == "uk" ? bot.World.Olena : bot.World.Alice;
        var privacy = await bot.AskAsync(person, bot.World.PrivateChat(person), "/privacy");
        Assert.All(figures, figure => Assert.Contains(figure, privacy.Text, StringComparison.Ordinal));
        Assert.Contains("/forget", privacy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_have_everything_of_me_deleted_and_nothing_of_others()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        await Ask(bot, bot.World.Alice, bot.World.Group, $"/ask {Question}");
        await Ask(bot, bot.World.Max, bot.World.Group, "/ask What was agreed on grain?");
        await Ask(bot, bot.World.Alice, chat, Question);
        var offer = await Ask(bot, bot.World.Alice, chat, "/language");
        await bot.World.PressAsync(bot.World.Alice, offer, "settings:Language=tr");
        await Forget(bot, chat, yes: true, "Hakkınızda sakladıklarımı sildim.");
        // The choice of a language is gone as well.
        Assert.StartsWith("Asking\n", (await Ask(bot, bot.World.Alice, chat, "/help")).Text, StringComparison.Ordinal);
        await bot.StopAsync();
        await using var database = Open(bot);
        Assert.Equal([bot.World.Max.Id], await database.QueryAsync<long>("SELECT person_id FROM questions"));
        Assert.Empty(await database.QueryAsync<string>("SELECT body FROM inbox WHERE body LIKE '%harbour%'"));
        Assert.Empty(await database.QueryAsync<string>("SELECT call FROM outbox WHERE call LIKE '%harbour meeting%'"));
        Assert.Single(await database.QueryAsync<string>("SELECT body FROM inbox WHERE body LIKE '%agreed on grain%'"));
        Assert.Empty(await database.QueryAsync<long>("SELECT chat_id FROM chat_settings"));
    }

    [Fact]
    public async Task Messages_that_wait_to_be_sent_to_me_are_deleted_too()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var question = await bot.AskAsync(bot.World.Alice, chat, "/forget");
        // The clock stands still: after three messages in a row the others wait for theirs.
        bot.World.Say(bot.World.Alice, chat, Question);
        bot.World.Say(bot.World.Alice, chat, Question);
        await bot.WaitForAsync(chat, message => bot.Said(chat).Count == 3);
        var waiting = bot.World.Say(bot.World.Alice, chat, Question);
        await bot.World.WaitUntilConfirmedAsync();
        Assert.Null(await bot.World.PressAsync(bot.World.Alice, question, "forget:yes"));
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.Text == "I have deleted what I kept of you."), Step);
        Assert.DoesNotContain(bot.Said(chat), message => message.ReplyToId == waiting.Id);
    }

    [Fact]
    public async Task Questions_of_mine_that_wait_to_be_answered_are_deleted_too_and_those_of_others_are_answered()
    {
        var inbox = new FlakyInbox();
        await using var bot = await RunningBot.StartAsync(services: inbox.Wrap);
        var sure = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/forget");
        // What is decided on Max's question cannot be written now, so that all that is asked after it in the group waits.
        inbox.FailFinishes = 1;
        var first = bot.World.Say(bot.World.Max, bot.World.Group, $"/ask {Question}");
        await Until(() => inbox.FailFinishes == 0);
        var mine = bot.World.Say(bot.World.Alice, bot.World.Group, "/ask How many ships carry the grain?");
        var last = bot.World.Say(bot.World.Max, bot.World.Group, "/ask What was agreed on grain?");
        await bot.World.WaitUntilConfirmedAsync();
        await using var database = Open(bot);
        Assert.Equal(3, await database.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM inbox WHERE done_at IS NULL"));

        Assert.Null(await bot.World.PressAsync(bot.World.Alice, sure, sure.Buttons[0].CallbackData!));
        await Until(() => database.ExecuteScalar<long>("SELECT COUNT(*) FROM inbox WHERE body LIKE '%How many ships%'") == 0);
        await bot.PassTimeUntil(bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == last.Id), Step);
        await bot.WhenHandledAsync();
        await bot.PassTimeUntil(Settled(bot), Step);
        Assert.Equal([first.Id, last.Id], bot.Said(bot.World.Group).Select(message => message.ReplyToId!.Value));
        Assert.Empty(await database.QueryAsync<string>("SELECT text FROM questions WHERE text LIKE '%How many ships%'"));

        static async Task Until(Func<bool> happened)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (!happened())
            {
                await Task.Delay(5, patience.Token);
            }
        }

        static async Task<bool> Settled(RunningBot bot)
        {
            await bot.WhenSettledAsync();
            return true;
        }
    }

    [Fact]
    public async Task I_can_think_better_of_it_and_nothing_is_deleted()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        await Ask(bot, bot.World.Alice, chat, Question);
        await Forget(bot, chat, yes: false, "I have deleted nothing.");
        await bot.StopAsync();
        await using var database = Open(bot);
        Assert.Single(await database.QueryAsync<long>("SELECT id FROM questions"));
    }

    [Fact]
    public async Task I_am_asked_in_our_own_chat_when_I_want_to_be_forgotten_in_a_group()
    {
        await using var bot = await RunningBot.StartAsync();
        var reply = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/forget");
        var button = Assert.Single(reply.Buttons);
        Assert.Equal("https://t.me/talks_bot?start=forget", button.Url);
        var question = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/start forget");
        Assert.StartsWith("Shall I delete", question.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forget:yes", true)]
    [InlineData("forget:yes", false)]
    [InlineData("forget:", true)]
    public async Task A_forged_button_deletes_nothing(string data, bool isInGroup)
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = isInGroup ? bot.World.Group : bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, chat, $"/ask {Question}");
        Assert.Null(await bot.World.PressAsync(bot.World.Alice, answer, data));
        await bot.StopAsync();
        await using var database = Open(bot);
        Assert.Single(await database.QueryAsync<long>("SELECT id FROM questions"));
        Assert.False(Assert.Single(bot.Said(chat)).Edited);
    }

    static async Task Forget(RunningBot bot, SandboxChat chat, bool yes, string reply)
    {
        var question = await Ask(bot, bot.World.Alice, chat, "/forget");
        Assert.Null(await bot.World.PressAsync(bot.World.Alice, question, question.Buttons[yes ? 0 : 1].CallbackData!));
        var done = await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.Id == question.Id && message.Edited), Step);
        Assert.Equal((reply, 0), (done.Text, done.Buttons.Count));
    }

    static Task<SandboxMessage> Ask(RunningBot bot, SandboxUser person, SandboxChat chat, string text) =>
        bot.PassTimeUntil(bot.AskAsync(person, chat, text), Step);

    static SqliteConnection Open(RunningBot bot)
    {
        var database = new SqliteConnection($"Data Source={bot.Data}/bot.db;Pooling=False");
        database.Open();
        return database;
    }
}
