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
        Assert.Equal(1, Send(Start)!.Id);
        Assert.Null(Send(Start));
        queue.Settle(7);
        Assert.Equal(2, Send(Start)!.Id);
    }

    [Fact]
    public void Settle_RowEndedMeanwhile_CountsForNoLimit()
    {
        for (var id = 1; id <= 20; id++)
        {
            queue.Add(Row(id, chat: 7));
        }

        for (var id = 1; id <= 20; id++)
        {
            Assert.Equal(id, queue.Take(Start)!.Id);
            queue.Settle(7);
        }

        Assert.Null(queue.NextTime());
    }

    [Fact]
    public void Take_ChatsInParallel_GivesTheOldestRowFirst()
    {
        queue.Add(Row(5, chat: 1));
        queue.Add(Row(3, chat: 2));
        queue.Add(Row(4, chat: 3));
        Assert.Equal([3L, 4L, 5L], [Send(Start)!.Id, Send(Start)!.Id, Send(Start)!.Id]);
    }

    [Fact]
    public void PutBack_HeldBackRow_StaysFirstOfItsChatAndHoldsNoOther()
    {
        queue.Add(Row(1, chat: 7));
        queue.Add(Row(2, chat: 7));
        queue.Add(Row(3, chat: 8));
        var held = Send(Start)!;
        queue.PutBack(held with { NotBefore = Start.AddSeconds(9) });
        Assert.Equal(3, Send(Start)!.Id);
        Assert.Null(Send(Start.AddSeconds(8.999)));
        Assert.Equal(Start.AddSeconds(9), queue.NextTime());
        Assert.Equal(1, Send(Start.AddSeconds(9))!.Id);
    }

    [Fact]
    public void Drop_LostChat_KeepsOnlyWhatCameAfterIt()
    {
        queue.Add(Row(1, chat: 7));
        queue.Add(Row(2, chat: 7));
        queue.Add(Row(3, chat: 7));
        Send(Start);
        queue.Drop(7, [1, 2]);
        Assert.Equal(3, Send(Start.AddHours(1))!.Id);
        queue.Drop(7, [3]);
        Assert.Null(queue.NextTime());
    }

    [Fact]
    public void Move_MigratedGroup_SendsWhatWaitsToTheNewChatInOrder()
    {
        queue.Add(Row(1, chat: -7));
        queue.Add(Row(2, chat: -7));
        Send(Start);
        queue.Move(-7, -1007);
        var first = Send(Start)!;
        queue.Settle(-1007);
        var second = Send(Start)!;
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
        Assert.Null(Send(Start));
        Assert.Equal(Start.AddSeconds(1), queue.NextTime());
        Assert.NotNull(Send(Start.AddSeconds(1)));
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
                    while (Send(now, mixed) is { } row)
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

    [Fact]
    public void Launch_CallsRecordedLate_CountFromTheMomentOfTheCall()
    {
        for (var chat = 1; chat <= 31; chat++)
        {
            queue.Add(Row(chat, chat));
        }

        for (var chat = 1; chat <= 30; chat++)
        {
            Assert.Equal(chat, queue.Take(Start)!.ChatId);
        }

        Assert.Null(queue.Take(Start)); // The places of this second are given away.
        queue.Arm(2);
        Assert.Equal(2, queue.Launch(Start.AddSeconds(1))!.ChatId);
        Assert.Null(queue.Launch(Start.AddSeconds(1)));
        foreach (var chat in Enumerable.Range(1, 30).Except([2]))
        {
            queue.Arm(chat);
            Assert.NotNull(queue.Launch(Start.AddSeconds(1.5)));
        }

        Assert.Null(queue.Take(Start.AddMilliseconds(2009)));
        Assert.NotNull(queue.Take(Start.AddMilliseconds(2010)));
    }

    /// <summary>Thirty calls that took 150 ms to get there must not be too close to those of a second later.</summary>
    [Fact]
    public void Answer_SlowCalls_CountFromTheirAnswers()
    {
        for (var chat = 1; chat <= 31; chat++)
        {
            queue.Add(Row(chat, chat));
        }

        for (var chat = 1; chat <= 30; chat++)
        {
            Assert.Equal(chat, Send(Start)!.ChatId);
            queue.Answer(chat, Start.AddMilliseconds(150));
            queue.Settle(chat);
        }

        Assert.Null(Send(Start.AddMilliseconds(1159)));
        Assert.NotNull(Send(Start.AddMilliseconds(1160)));
    }

    [Fact]
    public void Answer_CallThatHung_TakesItsPlaceForNoMoreThanASecondLonger()
    {
        var narrow = new DeliveryQueue(new SendLimits(new DeliveryOptions { MessagesPerSecond = 1 }));
        narrow.Add(Row(1, chat: 1));
        narrow.Add(Row(2, chat: 2));
        Assert.NotNull(Send(Start, narrow));
        narrow.Answer(1, Start.AddSeconds(75));
        Assert.Equal(Start.AddMilliseconds(2010), narrow.NextTime());
    }

    [Fact]
    public void Settle_RowEndedBeforeItsCall_GivesItsPlaceBack()
    {
        var narrow = new DeliveryQueue(new SendLimits(new DeliveryOptions { MessagesPerSecond = 1 }));
        narrow.Add(Row(1, chat: 1));
        narrow.Add(Row(2, chat: 2));
        Assert.NotNull(narrow.Take(Start));
        Assert.Null(narrow.Take(Start));
        narrow.Settle(1);
        Assert.NotNull(narrow.Take(Start));
    }

    [Fact]
    public void Take_ReplyAmongDigests_GoesFirst()
    {
        for (var chat = 1; chat <= 40; chat++)
        {
            queue.Add(Row(chat, chat, PostingKind.Digest));
        }

        Assert.Equal(1, Send(Start)!.Id);
        queue.Add(Row(99, chat: 50));
        Assert.Equal(99, Send(Start)!.Id);
    }

    [Fact]
    public void Take_ReplyBehindADigestOfItsChat_LiftsBoth()
    {
        for (var chat = 1; chat <= 40; chat++)
        {
            queue.Add(Row(chat, chat, PostingKind.Digest));
        }

        Assert.Equal(1, Send(Start)!.Id);
        queue.Add(Row(99, chat: 40));
        Assert.Equal(40, Send(Start)!.Id);
        queue.Settle(40);
        Assert.Equal(99, Send(Start)!.Id);
    }

    [Fact]
    public void Take_DigestToManyChats_LeavesAPlaceForAReplyAtAnyTime()
    {
        for (var chat = 1; chat <= 600; chat++)
        {
            queue.Add(Row(chat, chat, PostingKind.Digest));
        }

        var now = Start;
        var sent = 0;
        for (; now < Start.AddSeconds(10); now = now.AddMilliseconds(1))
        {
            while (Send(now) is { } row)
            {
                sent++;
                queue.Settle(row.ChatId);
            }
        }

        Assert.InRange(sent, 290, 305);
        queue.Add(Row(1000, chat: 1000));
        var wait = queue.NextTime()!.Value - now;
        Assert.True(wait <= TimeSpan.FromMilliseconds(200), $"{wait}");
    }

    [Fact]
    public void HoldBack_SecondChatWhileTheFirstIsHeld_HoldsAll()
    {
        queue.Add(Row(1, chat: 1));
        queue.Add(Row(2, chat: 2));
        queue.Add(Row(3, chat: 3));
        var first = Send(Start)!;
        var second = Send(Start)!;
        queue.HoldBack(first with { NotBefore = Start.AddSeconds(5) }, Start);
        Assert.True(queue.NextTime() <= Start);
        queue.HoldBack(second with { NotBefore = Start.AddSeconds(7) }, Start.AddSeconds(1));
        Assert.Null(Send(Start.AddSeconds(6.9)));
        Assert.NotNull(Send(Start.AddSeconds(7)));
    }

    /// <summary>Takes a row, has it recorded and makes its call, all at once.</summary>
    Posting? Send(DateTimeOffset now, DeliveryQueue? other = null)
    {
        var from = other ?? queue;
        if (from.Take(now) is not { } row)
        {
            return null;
        }

        from.Arm(row.ChatId);
        Assert.Same(row, from.Launch(now));
        return row;
    }

    static Posting Row(long id, long chat, PostingKind kind = PostingKind.Reply) =>
        new(id, new SendText(chat, null, "text", null, null) { Kind = kind }, Start, Start, Attempts: 0);
}
