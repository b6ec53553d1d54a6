using TalksBot.Delivery;
using TalksBot.Outbox;

namespace TalksBot.Tests.Delivery;

/// <summary>A queue, and what is put into it.</summary>
public abstract class QueuedDelivery
{
    private protected static readonly DateTimeOffset Start = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    private protected readonly DeliveryQueue queue = new(new SendLimits(new DeliveryOptions()));

    /// <summary>Takes a row, has it recorded and makes its call, all at once.</summary>
    private protected Posting? Send(DateTimeOffset now, DeliveryQueue? other = null)
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

    private protected static Posting Row(long id, long chat, PostingKind kind = PostingKind.Reply) =>
        new(id, new SendText(chat, null, "text", null, null) { Kind = kind }, Start, Start, Attempts: 0);
}
