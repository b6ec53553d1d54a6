using TalksBot.Sandbox;
using TalksBot.Tests.Sandbox;

namespace TalksBot.Tests.Conversations;

/// <summary>"A day passes" on the chat page, for the whole bot: its polls, its limits, its timers.</summary>
public class PassingTimeSpecs
{
    const string Question = "Where did the second round take place?";

    // Far below the 50 s that a poll waits: whoever waits out the poll of the day before is found out.
    static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_question_right_after_a_day_has_passed_is_answered_at_once()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (world, alice) = (sandbox.World, sandbox.World.Alice);
        var before = world.Say(alice, world.PrivateChat(alice), Question);
        await sandbox.WaitForAsync(before.Chat, message => message.ReplyToId == before.Id);

        await sandbox.PassAsync(hours: 24);
        var start = TimeProvider.System.GetTimestamp();
        var after = world.Say(alice, world.PrivateChat(alice), Question);
        var answer = await sandbox.WaitForAsync(after.Chat, message => message.ReplyToId == after.Id);

        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, AtOnce);
        Assert.InRange(answer.Date - before.Date, TimeSpan.FromHours(24), TimeSpan.FromHours(25));
    }

    [Fact]
    public async Task Days_that_pass_while_the_bot_answers_lose_nothing_and_send_nothing_twice()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var world = sandbox.World;
        var asked = new List<SandboxMessage>();
        for (var day = 0; day < 12; day++)
        {
            foreach (var person in (SandboxUser[])[world.Alice, world.Max, world.Olena])
            {
                asked.Add(world.Say(person, world.PrivateChat(person), Question));
            }

            await sandbox.PassAsync(hours: 24);
        }

        foreach (var question in asked)
        {
            await sandbox.WaitForAsync(question.Chat, message => message.ReplyToId == question.Id);
        }

        // The last words of the bot in each chat, so that whatever it might say twice has been said.
        foreach (var person in (SandboxUser[])[world.Alice, world.Max, world.Olena])
        {
            var last = world.Say(person, world.PrivateChat(person), "/help");
            await sandbox.WaitForAsync(last.Chat, message => message.ReplyToId == last.Id || message.Id > last.Id);
        }

        Assert.All(asked, question => Assert.Single(
            world.Messages(question.Chat), message => message.From == world.Bot && message.ReplyToId == question.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(23)]
    public async Task The_digest_comes_when_a_day_passes_at_whatever_hour_it_is_due(int hoursAhead)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (world, alice) = (sandbox.World, sandbox.World.Alice);
        var due = sandbox.Time.GetUtcNow().AddHours(hoursAhead);
        var said = world.Say(alice, world.PrivateChat(alice), $"/subscribe {due:HH:mm} UTC");
        await sandbox.WaitForAsync(said.Chat, message => message.ReplyToId == said.Id);

        await sandbox.PassAsync(hours: 24);
        var digest = await sandbox.WaitForAsync(said.Chat, message => message.Id > said.Id && message.ReplyToId is null);

        Assert.Contains("6 new articles", digest.Text, StringComparison.Ordinal);
        Assert.InRange(digest.Date - due, TimeSpan.FromMinutes(-1), TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task What_the_bot_does_daily_it_does_when_days_pass()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (world, alice) = (sandbox.World, sandbox.World.Alice);
        var said = world.Say(alice, world.PrivateChat(alice), Question);
        await sandbox.WaitForAsync(said.Chat, message => message.ReplyToId == said.Id);

        // Handled updates are kept for two days. Days that pass while the bot still sweeps are one to it.
        var start = TimeProvider.System.GetTimestamp();
        while (!sandbox.Log.Lines.Any(line => line.StartsWith("Swept ", StringComparison.Ordinal)))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60), "Nothing was swept.");
            await sandbox.PassAsync(hours: 24);
        }
    }
}
