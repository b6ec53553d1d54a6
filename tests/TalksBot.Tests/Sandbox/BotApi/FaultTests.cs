using TalksBot.Sandbox;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Tests.Sandbox.BotApi;

public class FaultTests
{
    const long Alice = 1001;

    [Fact]
    public async Task Fault_TooManyRequests_TellsWhenToComeBackAndHitsOnce()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Faults.Add("SENDMESSAGE", SandboxFault.TooManyRequests(3));

        await sandbox.Bot.GetMe();
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => sandbox.Bot.SendMessage(Alice, "one"));
        Assert.Equal((429, 3, "Too Many Requests: retry after 3"),
            (refusal.ErrorCode, refusal.Parameters!.RetryAfter, refusal.Message));
        Assert.Empty(Said(sandbox));

        await sandbox.Bot.SendMessage(Alice, "two");
        Assert.Equal(["two"], Said(sandbox));
    }

    [Fact]
    public async Task Fault_Migration_TellsTheNewChat()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Faults.Add("sendMessage", SandboxFault.Error(
            400, "Bad Request: group chat was upgraded to a supergroup chat", migrateToChatId: -100_5));
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => sandbox.Bot.SendMessage(Alice, "one"));
        Assert.Equal(-100_5, refusal.Parameters!.MigrateToChatId);
    }

    [Fact]
    public async Task Fault_BadGateway_IsAPageOfHtml()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Faults.Add(null, SandboxFault.BadGateway(), times: 2);
        var failure = await Assert.ThrowsAnyAsync<RequestException>(() => sandbox.Bot.GetMe());
        Assert.IsNotType<ApiRequestException>(failure);
        await Assert.ThrowsAnyAsync<RequestException>(() => sandbox.Bot.SendMessage(Alice, "one"));
        Assert.Equal(0, sandbox.Server.Faults.Waiting);
        Assert.All(sandbox.Server.Requests, each => Assert.Equal((502, null), (each.Status, each.Response)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fault_Reset_BreaksTheConnectionBeforeOrAfterTheEffect(bool isDone)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Faults.Add("sendMessage", isDone ? SandboxFault.ResetAfter() : SandboxFault.ResetBefore());
        var failure = await Assert.ThrowsAnyAsync<RequestException>(() => sandbox.Bot.SendMessage(Alice, "one"));
        Assert.IsType<HttpRequestException>(failure.InnerException);
        Assert.Equal(isDone ? ["one"] : [], Said(sandbox));
        Assert.Equal(0, Assert.Single(sandbox.Server.Requests).Status);
    }

    [Fact]
    public async Task Fault_Delay_LastsUntilTheSandboxsClockMoves()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Faults.Add("sendMessage", SandboxFault.Delay(TimeSpan.FromSeconds(20)));
        var sending = sandbox.Bot.SendMessage(Alice, "one");
        await sandbox.Bot.GetMe();
        Assert.Empty(Said(sandbox));
        while (!sending.IsCompleted)
        {
            await Task.Yield();
            sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await sending;
        Assert.Equal(["one"], Said(sandbox));
        Assert.True(sandbox.World.Messages(sandbox.World.PrivateChat(sandbox.World.Alice))[0].Date
            >= new DateTimeOffset(2025, 6, 2, 12, 0, 20, TimeSpan.Zero));
    }

    [Fact]
    public async Task Faults_Cleared_HitNobody()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Faults.Add(null, SandboxFault.BadGateway(), times: 5);
        Assert.Equal(5, sandbox.Server.Faults.Waiting);
        sandbox.Server.Faults.Clear();
        await sandbox.Bot.GetMe();
    }

    static IEnumerable<string> Said(SandboxFixture sandbox)
        => sandbox.World.Messages(sandbox.World.PrivateChat(sandbox.World.Alice)).Select(each => each.Text);
}
