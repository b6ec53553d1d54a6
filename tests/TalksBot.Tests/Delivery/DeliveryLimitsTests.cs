using CsCheck;
using TalksBot.Delivery;
using TalksBot.Outbox;

namespace TalksBot.Tests.Delivery;

/// <summary>What counts against the limits, from when on and for how long.</summary>
public class DeliveryLimitsTests : QueuedDelivery
{
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
}
