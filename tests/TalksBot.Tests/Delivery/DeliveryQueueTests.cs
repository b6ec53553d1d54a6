using CsCheck;
using TalksBot.Delivery;
using TalksBot.Outbox;

namespace TalksBot.Tests.Delivery;

public class DeliveryQueueTests
{
    static readonly DateTimeOffset Start = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly DeliveryQueue queue = new(new SendLimits(new DeliveryOptions()));

    [Fact]
    public void Take_TwoOfOneChat_GivesTheSecondOnlyAfterTheFirstIsSettled()
    {
        queue.Add(Row(1, chat: 7));
        queue.Add(Row(2, chat: 7));
        Assert.Equal(1, queue.Take(Start)!.Id);
        Assert.Null(queue.Take(Start));
        queue.Settle(7);
        Assert.Equal(2, queue.Take(Start)!.Id);
    }

    [Fact]
    public void Skip_RowEndedMeanwhile_CountsForNoLimit()
    {
        for (var id = 1; id <= 20; id++)
        {
            queue.Add(Row(id, chat: 7));
        }

        for (var id = 1; id <= 20; id++)
        {
            Assert.Equal(id, queue.Take(Start)!.Id);
            queue.Skip(7);
        }

        Assert.Null(queue.NextTime());
    }

    [Fact]
    public void Take_ChatsInParallel_GivesTheOldestRowFirst()
    {
        queue.Add(Row(5, chat: 1));
        queue.Add(Row(3, chat: 2));
        queue.Add(Row(4, chat: 3));
        Assert.Equal([3L, 4L, 5L], [queue.Take(Start)!.Id, queue.Take(Start)!.Id, queue.Take(Start)!.Id]);
    }

    [Fact]
    public void PutBack_HeldBackRow_StaysFirstOfItsChatAndHoldsNoOther()
    {
        queue.Add(Row(1, chat: 7));
        queue.Add(Row(2, chat: 7));
        queue.Add(Row(3, chat: 8));
        var held = queue.Take(Start)!;
        queue.PutBack(held with { NotBefore = Start.AddSeconds(9) });
        Assert.Equal(3, queue.Take(Start)!.Id);
        Assert.Null(queue.Take(Start.AddSeconds(8.999)));
        Assert.Equal(Start.AddSeconds(9), queue.NextTime());
        Assert.Equal(1, queue.Take(Start.AddSeconds(9))!.Id);
    }

    [Fact]
    public void Drop_LostChat_KeepsOnlyWhatCameAfterIt()
    {
        queue.Add(Row(1, chat: 7));
        queue.Add(Row(2, chat: 7));
        queue.Add(Row(3, chat: 7));
        queue.Take(Start);
        queue.Drop(7, [1, 2]);
        Assert.Equal(3, queue.Take(Start.AddHours(1))!.Id);
        queue.Drop(7, [3]);
        Assert.Null(queue.NextTime());
    }

    [Fact]
    public void Take_ClockSetBack_KeepsDistancesInsteadOfWaitingForTheOldTime()
    {
        queue.Add(Row(1, chat: 7));
        queue.Add(Row(2, chat: 8));
        queue.Take(Start);
        queue.PutBack(Row(1, chat: 7) with { NotBefore = Start.AddSeconds(9) });
        queue.Take(Start);
        queue.Settle(8);
        var back = Start.AddDays(-1);
        Assert.Null(queue.Take(back));
        Assert.Equal(back.AddSeconds(9), queue.NextTime());
        Assert.Equal(1, queue.Take(back.AddSeconds(9))!.Id);
    }

    [Fact]
    public void Move_MigratedGroup_SendsWhatWaitsToTheNewChatInOrder()
    {
        queue.Add(Row(1, chat: -7));
        queue.Add(Row(2, chat: -7));
        queue.Take(Start);
        queue.Move(-7, -1007);
        var first = queue.Take(Start)!;
        queue.Settle(-1007);
        var second = queue.Take(Start)!;
        Assert.Equal([(1L, -1007L), (2L, -1007L)], [(first.Id, first.ChatId), (second.Id, second.ChatId)]);
    }

    [Fact]
    public void Remember_SendsOfTheLastRun_CountAgainstTheLimits()
    {
        for (var sent = 0; sent < 3; sent++)
        {
            queue.Remember(new SentMessage(7, Start));
        }

        queue.Add(Row(1, chat: 7));
        Assert.Null(queue.Take(Start));
        Assert.Equal(Start.AddSeconds(1), queue.NextTime());
        Assert.NotNull(queue.Take(Start.AddSeconds(1)));
    }

    /// <summary>Whatever the mix of chats: all goes out, once, in order within each chat, and never beyond 30 a second.</summary>
    [Fact]
    public void Queue_AnyMixOfChats_DeliversAllInOrderWithinTheLimits() =>
        Gen.Int[-3, 5].Where(chat => chat != 0).Array[1, 150].Sample(
            chats =>
            {
                var mixed = new DeliveryQueue(new SendLimits(new DeliveryOptions()));
                for (var index = 0; index < chats.Length; index++)
                {
                    mixed.Add(Row(index + 1, chats[index]));
                }

                var now = Start;
                var taken = new List<(Posting Row, DateTimeOffset At)>();
                while (mixed.NextTime() is { } next)
                {
                    now = next > now ? next : now;
                    while (mixed.Take(now) is { } row)
                    {
                        taken.Add((row, now));
                        mixed.Settle(row.ChatId);
                    }
                }

                Assert.Equal(chats.Length, taken.Count);
                foreach (var chat in taken.GroupBy(one => one.Row.ChatId))
                {
                    Assert.Equal(chat.Select(one => one.Row.Id).Order(), chat.Select(one => one.Row.Id));
                }

                for (var index = 30; index < taken.Count; index++)
                {
                    Assert.True(taken[index].At - taken[index - 30].At >= TimeSpan.FromSeconds(1));
                }
            },
            iter: 300);

    static Posting Row(long id, long chat) =>
        new(id, new SendText(chat, null, "text", null, null), Start, Start, Attempts: 0);
}
