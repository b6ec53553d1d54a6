using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class FeedbackSpecs
{
    const string Up = "\ud83d\udc4d";
    const string Down = "\ud83d\udc4e";

    [Fact]
    public async Task We_can_vote_once_each_and_change_our_minds_even_after_a_restart()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/ask Who chaired the harbour meeting?");
        Assert.Equal([Up, Down], Thumbs(answer));

        var toast = await bot.World.PressAsync(bot.World.Alice, answer, Data(answer, Up));
        Assert.Equal(new SandboxAlert("Thank you, your vote counts.", false, null), toast);
        answer = await Shows(bot, answer, $"{Up} 1", Down);
        await bot.World.PressAsync(bot.World.Max, answer, Data(answer, Up));
        answer = await Shows(bot, answer, $"{Up} 2", Down);
        await bot.RestartAsync();
        await bot.World.PressAsync(bot.World.Max, answer, Data(answer, Down));
        answer = await Shows(bot, answer, $"{Up} 1", $"{Down} 1");
        var back = await bot.World.PressAsync(bot.World.Max, answer, Data(answer, Down));
        Assert.Equal("Your vote is taken back.", back!.Text);
        answer = await Shows(bot, answer, $"{Up} 1", Down);

        // The text and the other buttons stay.
        Assert.Contains(answer.Buttons, button => button.Text == "Context");
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Method == "editMessageText");
    }

    [Fact]
    public async Task The_votes_stay_when_I_look_at_the_context_and_go_back()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/ask Who chaired the harbour meeting?");
        await bot.World.PressAsync(bot.World.Alice, answer, Data(answer, Up));
        answer = await Shows(bot, answer, $"{Up} 1", Down);
        await bot.World.PressAsync(bot.World.Alice, answer, Data(answer, "Context"));
        var context = await bot.PassTimeUntil(
            bot.WaitForAsync(bot.World.Group, message => message.Id == answer.Id && message.Buttons.Count == 1), TimeSpan.FromSeconds(1));
        await bot.World.PressAsync(bot.World.Alice, context, Assert.Single(context.Buttons).CallbackData!);
        await Shows(bot, answer, $"{Up} 1", Down);
    }

    [Theory]
    [InlineData("vote:1-up")]
    [InlineData("vote:999999999999999999999-up")]
    [InlineData("vote:1-sideways")]
    [InlineData("vote:")]
    public async Task A_forged_vote_counts_nothing(string data)
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/ask Who chaired the harbour meeting?");
        Assert.Null(await bot.World.PressAsync(bot.World.Max, answer, data));
        Assert.Equal(answer.Buttons, Assert.Single(bot.Said(bot.World.Group)).Buttons);
    }

    [Fact]
    public async Task Nobody_votes_on_an_answer_from_under_another_message()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/ask Who chaired the harbour meeting?");
        var help = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), "/help");
        Assert.Null(await bot.World.PressAsync(bot.World.Max, help, Data(answer, Up)));
        await bot.World.PressAsync(bot.World.Alice, answer, Data(answer, Down));
        await Shows(bot, answer, Up, $"{Down} 1");
    }

    [Fact]
    public async Task Many_votes_at_once_make_few_edits()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/ask Who chaired the harbour meeting?");
        for (var press = 0; press < 10; press++)
        {
            foreach (var person in bot.World.People)
            {
                await bot.World.PressAsync(person, answer, Data(answer, press % 2 == 0 ? Down : Up));
            }
        }

        await Shows(bot, answer, $"{Up} {bot.World.People.Count}", Down);
        Assert.InRange(bot.Sandbox.Requests.Count(request => request.Method == "editMessageReplyMarkup"), 1, 10);
    }

    [Fact]
    public async Task Small_talk_asks_for_no_vote()
    {
        await using var bot = await RunningBot.StartAsync();
        var reply = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "Hello!");
        Assert.Empty(reply.Buttons);
    }

    static Task<SandboxMessage> Shows(RunningBot bot, SandboxMessage answer, params string[] thumbs) => bot.PassTimeUntil(
        bot.WaitForAsync(answer.Chat, message => message.Id == answer.Id && Thumbs(message).SequenceEqual(thumbs)),
        TimeSpan.FromSeconds(1));

    static List<string> Thumbs(SandboxMessage message) =>
        [.. message.Buttons.Select(button => button.Text).Where(text => text.StartsWith(Up, StringComparison.Ordinal) || text.StartsWith(Down, StringComparison.Ordinal))];

    static string Data(SandboxMessage message, string text) =>
        message.Buttons.Single(button => button.Text.StartsWith(text, StringComparison.Ordinal)).CallbackData!;
}
