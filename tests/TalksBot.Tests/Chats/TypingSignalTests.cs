using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Chats;
using TalksBot.Sandbox;
using Telegram.Bot;

namespace TalksBot.Tests.Chats;

public class TypingSignalTests
{
    [Theory]
    [InlineData(299, 0)]
    [InlineData(300, 1)]
    public async Task During_WorkOfSomeLength_ShowsItOnlyWhenItIsLong(int milliseconds, int signals)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        var time = new FakeTimeProvider();
        var work = new TaskCompletionSource<int>();
        var waiting = Signal(sandbox, time).During(work.Task, new Chat(sandbox.World.Group.Id, ChatKind.Group), 17, default);
        time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        for (var left = 3000; left > 0 && sandbox.Requests.Count < signals; left--)
        {
            await Task.Delay(1);
        }

        work.SetResult(5);
        Assert.Equal(5, await waiting);
        Assert.Equal(signals, sandbox.Requests.Count(request => request.Method == "sendChatAction"
            && (int?)request.Parameters["message_thread_id"] == 17));
    }

    [Fact]
    public async Task During_UnknownChat_IsNoMatter()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        var time = new FakeTimeProvider();
        var work = new TaskCompletionSource<int>();
        var waiting = Signal(sandbox, time).During(work.Task, new Chat(-9, ChatKind.Group), null, default);
        time.Advance(TimeSpan.FromSeconds(1));
        work.SetResult(5);
        Assert.Equal(5, await waiting);
    }

    static TypingSignal Signal(SandboxServer sandbox, TimeProvider time) => new(
        new TelegramBotClient(new TelegramBotClientOptions(sandbox.Token, sandbox.Address.ToString())),
        time,
        LoggerFactory.Create(_ => { }).CreateLogger<TypingSignal>());
}
