using TalksBot.Sandbox;
using TalksBot.Tests.Conversations;
using TalksBot.Tests.Operations;

namespace TalksBot.Tests.Operators;

public class OperatorSpecs
{
    const string Olena = "1003";

    const string UnknownCommand = "I do not know that command. /help lists those that I know.";

    static readonly (string, string) AliceOperates = ("Operations:Operators", "1001");

    [Fact]
    public async Task I_see_how_the_bot_stands()
    {
        await using var bot = await RunningBot.StartAsync(settings: AliceOperates);
        bot.Time.Advance(TimeSpan.FromMinutes(65));
        var status = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/status");
        Assert.Matches(
            """
            ^How I am
            Version [0-9.]+, running for 1 h 5 min
            Articles: 2, sentences: 6
            Telegram last answered: [0-9a-z ]+ ago
            Updates that wait: 1
            Messages that wait: 0
            Given up: 0
            Memory: [0-9]+ MB$
            """.ReplaceLineEndings("\n"),
            status.Text);
    }

    [Theory]
    [InlineData("/status")]
    [InlineData("/gaps")]
    [InlineData("/report")]
    public async Task To_everybody_else_and_in_groups_there_is_no_such_command(string command)
    {
        await using var bot = await RunningBot.StartAsync(settings: AliceOperates);
        var max = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), command);
        Assert.Equal(UnknownCommand, max.Text);
        bot.World.Say(bot.World.Alice, bot.World.Group, $"{command}@{bot.World.Bot.Username}");
        await bot.AskAsync(bot.World.Alice, bot.World.Group, $"/help@{bot.World.Bot.Username}");
        Assert.Single(bot.Said(bot.World.Group));
    }

    [Fact]
    public async Task I_see_what_nothing_answered_by_meaning_the_most_asked_first_and_nobody_is_named()
    {
        await using var bot = await RunningBot.StartAsync(settings: AliceOperates);
        var alice = bot.World.PrivateChat(bot.World.Alice);
        await bot.AskAsync(bot.World.Alice, alice, "Who won the football cup in Brazil?");
        await bot.AskAsync(bot.World.Alice, alice, "When does the museum open?");
        await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), "When do the museums open?");
        await bot.AskAsync(bot.World.Alice, alice, "Who chaired the harbour meeting?");
        bot.Time.Advance(TimeSpan.FromMinutes(11));
        var gaps = await bot.AskAsync(bot.World.Alice, alice, "/gaps");
        Assert.Equal(
            """
            Asked in the last 30 days, and not answered
            2 x When do the museums open?
            1 x Who won the football cup in Brazil?
            """.ReplaceLineEndings("\n"),
            gaps.Text);
        Assert.Empty(gaps.Buttons);
    }

    [Fact]
    public async Task I_turn_the_pages_of_many_gaps_and_nobody_else_does()
    {
        await using var bot = await RunningBot.StartAsync(settings: [AliceOperates, ("Asking:QuestionsPerMinutePerPerson", "1000")]);
        var alice = bot.World.PrivateChat(bot.World.Alice);
        string[] strange = ["football", "opera", "chess", "violins", "tulips", "planets", "cheese", "lottery", "penguins", "volcanoes", "yoga", "origami"];
        foreach (var thing in strange)
        {
            var said = bot.World.Say(bot.World.Max, bot.World.PrivateChat(bot.World.Max), $"/ask Who invented {thing}?");
            await bot.PassTimeUntil(
                bot.WaitForAsync(bot.World.PrivateChat(bot.World.Max), message => message.ReplyToId == said.Id), TimeSpan.FromMilliseconds(250));
        }

        var first = await bot.AskAsync(bot.World.Alice, alice, "/gaps");
        Assert.Contains("(1/2)", first.Text, StringComparison.Ordinal);
        Assert.Equal(11, first.Text.Split('\n').Length);
        await bot.World.PressAsync(bot.World.Alice, first, Assert.Single(first.Buttons).CallbackData!);
        var second = await bot.PassTimeUntil(
            bot.WaitForAsync(alice, message => message.Id == first.Id && message.Edited), TimeSpan.FromMilliseconds(250));
        Assert.Contains("(2/2)", second.Text, StringComparison.Ordinal);
        Assert.Equal(3, second.Text.Split('\n').Length);
    }

    [Fact]
    public async Task I_get_the_last_30_days_as_a_chart_that_its_caption_tells_in_words()
    {
        await using var bot = await RunningBot.StartAsync(settings: AliceOperates);
        var alice = bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, alice, "Who chaired the harbour meeting?");
        await bot.World.PressAsync(bot.World.Alice, answer, answer.Buttons.First(button => button.Text.StartsWith("\U0001F44D", StringComparison.Ordinal)).CallbackData!);
        await bot.AskAsync(bot.World.Alice, alice, "Who won the football cup in Brazil?");
        bot.World.Say(bot.World.Alice, alice, "/report");
        var report = await bot.PassTimeUntil(
            bot.WaitForAsync(alice, message => message.Photo is not null), TimeSpan.FromMilliseconds(250));
        Assert.Equal(
            """
            The last 30 days
            Questions: 2
            In the last 7 days: 2, in the 7 before: 0
            The most on one day: 2 (2025-07-26)
            Answered: 50 %
            Found helpful: 1, not helpful: 0
            """.ReplaceLineEndings("\n"),
            report.Text);
        Assert.InRange(report.Photo!.Length, 5_000, 200_000);
    }

    [Fact]
    public async Task I_find_the_commands_in_my_menu_until_I_no_longer_run_the_bot()
    {
        await using var operated = await OperatedBot.StartAsync(settings: AliceOperates);
        var bot = operated.Bot;
        await bot.PassTimeUntil(Commands(bot, "status,gaps,report"), TimeSpan.FromMilliseconds(250));
        Assert.DoesNotContain(bot.World.CommandsFor(bot.World.Max, bot.World.PrivateChat(bot.World.Max)), command => command.Command == "status");
        bot.Set(AliceOperates.Item1, Olena);
        await bot.RestartAsync();
        await bot.PassTimeUntil(Commands(bot, ""), TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task I_lose_the_commands_also_where_the_bot_was_stopped_before_it_knew_that_I_had_them()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.PassTimeUntil(Described(bot), TimeSpan.FromMilliseconds(250));
        bot.Set(AliceOperates.Item1, AliceOperates.Item2);
        bot.Sandbox.Faults.Add("setMyCommands", SandboxFault.ResetAfter());
        await bot.RestartAsync();
        // The clock stands, so that the bot does not try again before it is stopped.
        await Commands(bot, "status,gaps,report").WaitAsync(TimeSpan.FromSeconds(60));
        bot.Set(AliceOperates.Item1, Olena);
        await bot.RestartAsync();
        await bot.PassTimeUntil(Commands(bot, ""), TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task I_who_never_wrote_to_the_bot_am_told_of_in_one_sentence_with_what_to_do()
    {
        await using var bot = await RunningBot.StartAsync(settings: ("Operations:Operators", "1001, 4242"));
        await bot.PassTimeUntil(Commands(bot, "status,gaps,report"), TimeSpan.FromMilliseconds(250));
        await bot.PassTimeUntil(Described(bot), TimeSpan.FromMilliseconds(250));
        Assert.Equal(
            "Operator 4242 of Operations:Operators has never written to the bot, so their menu cannot show /status, /gaps and /report: "
            + "they must write /start to it first, and find the menu after its next start. If nobody has that user id, correct the setting.",
            Assert.Single(bot.Log.At(Microsoft.Extensions.Logging.LogLevel.Warning)).TrimEnd());
    }

    // What is told of operators comes before it.
    static async Task<bool> Described(RunningBot bot)
    {
        while (!bot.Sandbox.Requests.Any(request => request.Method == "setMyDescription"))
        {
            await Task.Yield();
        }

        return true;
    }

    static async Task<bool> Commands(RunningBot bot, string wanted)
    {
        while (string.Join(',', bot.World.CommandsFor(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice))
            .Select(command => command.Command).Where(name => name is "status" or "gaps" or "report")) != wanted
            || bot.World.CommandsFor(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice)).Count == 0)
        {
            await Task.Yield();
        }

        return true;
    }
}
