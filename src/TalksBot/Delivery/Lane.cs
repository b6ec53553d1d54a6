using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>What waits for one chat, in order.</summary>
/// <param name="chatId">The chat.</param>
sealed class Lane(long chatId)
{
    /// <summary>The chat.</summary>
    public long ChatId { get; } = chatId;

    /// <summary>The rows; the first one may be under way.</summary>
    public List<Posting> Waiting { get; } = [];

    /// <summary>How far the first row is.</summary>
    public LaneStage Stage { get; set; }

    /// <summary>
    /// Until when the chat waits, whichever row is first: after a crash in the middle of a move to a supergroup it need not
    /// be the one that was refused.
    /// </summary>
    public DateTimeOffset HeldUntil { get; set; }

    /// <summary>The call that was made last.</summary>
    public SentMessage LastCall { get; set; }

    /// <summary>Whether somebody waits for one of them: then those before it must not let it wait behind other chats' digests.</summary>
    public bool IsUrgent => Waiting.Exists(posting => posting.Call.Kind == PostingKind.Reply);
}
