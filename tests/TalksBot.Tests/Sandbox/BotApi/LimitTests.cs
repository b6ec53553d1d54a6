using TalksBot.Sandbox;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Tests.Sandbox.BotApi;

public class LimitTests
{
    const long Alice = 1001;

    [Fact]
    public async Task Limits_FourthMessageAtOnceInAChat_HasToWaitASecond()
    {
        await using var sandbox = await StartAsync();
        await Send(sandbox, Alice, times: 3);
        Assert.Equal(1, await Refusal(sandbox, Alice));
        sandbox.Time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(1, await Refusal(sandbox, Alice));
        sandbox.Time.Advance(TimeSpan.FromMilliseconds(1));
        await Send(sandbox, Alice, times: 1);
    }

    [Fact]
    public async Task Limits_ThirtyFirstMessageInASecond_HasToWait()
    {
        await using var sandbox = await StartAsync();
        var people = Enumerable.Range(1, 31).Select(number => sandbox.World.Join(new SandboxUser(
            5000 + number, $"Person {number}", $"person_{number}"))).ToList();
        foreach (var person in people.SkipLast(1))
        {
            await Send(sandbox, person.Id, times: 1);
        }

        Assert.Equal(1, await Refusal(sandbox, people[^1].Id));
        sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        await Send(sandbox, people[^1].Id, times: 1);
    }

    [Fact]
    public async Task Limits_TwentyFirstMessageOfAMinuteInAGroup_HasToWaitForTheMinute()
    {
        await using var sandbox = await StartAsync();
        for (var sent = 0; sent < 20; sent++)
        {
            await Send(sandbox, sandbox.World.Group.Id, times: 1);
            sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(40, await Refusal(sandbox, sandbox.World.Group.Id));
        await Send(sandbox, Alice, times: 1);
        sandbox.Time.Advance(TimeSpan.FromSeconds(40));
        await Send(sandbox, sandbox.World.Group.Id, times: 1);
    }

    [Fact]
    public async Task SendTime_CallerThatLeaves_HasItsMessageSentAllTheSame()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options with { SendTime = TimeSpan.FromSeconds(2) });
        using var patience = new CancellationTokenSource();
        var call = sandbox.Bot.SendMessage(Alice, "one", cancellationToken: patience.Token);
        var sent = sandbox.World.WaitForAsync(sandbox.World.PrivateChat(sandbox.World.Alice), message => message.Text == "one");
        Assert.False(sent.IsCompleted);
        // The first half may begin after the clock was moved.
        while (!sent.IsCompleted)
        {
            sandbox.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(sent, Task.Delay(1));
        }

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(sandbox.World.Messages(sandbox.World.PrivateChat(sandbox.World.Alice)));
    }

    static Task<SandboxFixture> StartAsync() => SandboxFixture.StartAsync(options => options with { EnforcesLimits = true });

    static async Task Send(SandboxFixture sandbox, long chatId, int times)
    {
        for (var sent = 0; sent < times; sent++)
        {
            await sandbox.Bot.SendMessage(chatId, "text");
        }
    }

    static async Task<int?> Refusal(SandboxFixture sandbox, long chatId)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => sandbox.Bot.SendMessage(chatId, "text"));
        Assert.Equal(429, refusal.ErrorCode);
        return refusal.Parameters!.RetryAfter;
    }
}
