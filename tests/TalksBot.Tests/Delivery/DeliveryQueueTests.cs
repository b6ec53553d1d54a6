using TalksBot.Outbox;

namespace TalksBot.Tests.Delivery;

/// <summary>In which order what waits is sent.</summary>
public class DeliveryQueueTests : QueuedDelivery
{
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
}
