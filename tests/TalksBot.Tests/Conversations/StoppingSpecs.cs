using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class StoppingSpecs
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The call never comes back, since the Sandbox's clock stands still: only the bot's own bound ends the wait.</summary>
    [Fact]
    public async Task A_reply_under_way_does_not_keep_the_bot_from_stopping_and_comes_after_the_next_start()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.Delay(TimeSpan.FromDays(1)));
        var said = bot.World.Say(bot.World.Alice, chat, "Who chaired the harbour meeting?");
        var stopped = StopOnceItSends(bot);
        await stopped.WaitAsync(Patience);
        Assert.Empty(bot.Said(chat));
        await bot.RestartAsync();
        var answer = await bot.WaitForAsync(chat, message => message.ReplyToId == said.Id);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
    }

    static async Task StopOnceItSends(RunningBot bot)
    {
        while (bot.Sandbox.Faults.Waiting > 0)
        {
            await Task.Yield();
        }

        await bot.StopAsync();
    }
}
