using System.Collections.Concurrent;
using TalksBot.Routing;

namespace TalksBot.Tests.Routing;

public class ChatLanesTests
{
    [Fact]
    public async Task Add_ManyChats_KeepsTheOrderWithinEach()
    {
        var done = new ConcurrentQueue<(long Chat, int Number)>();
        var lanes = new ChatLanes<(long Chat, int Number)>(async work =>
        {
            await Task.Yield();
            done.Enqueue(work);
        });
        for (var number = 0; number < 5000; number++)
        {
            lanes.Add(number % 17, (number % 17, number));
        }

        await lanes.WhenIdle();
        Assert.Equal(5000, done.Count);
        Assert.All(done.GroupBy(work => work.Chat), chat => Assert.Equal(chat.Order(), chat));
    }

    [Fact]
    public async Task Add_SlowChat_HoldsUpNoOther()
    {
        var slow = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        var lanes = new ChatLanes<Func<Task>>(work => work());
        lanes.Add(1, () => slow.Task);
        lanes.Add(2, () =>
        {
            other.SetResult();
            return Task.CompletedTask;
        });
        await other.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(lanes.WhenIdle().IsCompleted);
        slow.SetResult();
        await lanes.WhenIdle();
    }
}
