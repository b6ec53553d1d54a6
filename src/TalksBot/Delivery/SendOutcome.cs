using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>What became of one call to Telegram.</summary>
abstract record SendOutcome
{
    /// <summary>It was carried out.</summary>
    /// <param name="MessageId">The message sent or edited.</param>
    public sealed record Done(int MessageId) : SendOutcome
    {
        /// <summary>What of a digest is still to be sent, in order.</summary>
        public IReadOnlyList<SendText> Rest { get; init; } = [];
    }

    /// <summary>Telegram asks to wait.</summary>
    /// <param name="Delay">Exactly how long.</param>
    public sealed record HeldBack(TimeSpan Delay) : SendOutcome;

    /// <summary>It is not known to be carried out, and another attempt may succeed.</summary>
    public abstract record NotDone(string Reason) : SendOutcome;

    /// <summary>It was not carried out, for a reason that may pass.</summary>
    public sealed record Failed(string Reason) : NotDone(Reason);

    /// <summary>
    /// Nobody can tell whether it was carried out: the time ran out, or the connection broke after the request was written.
    /// </summary>
    public sealed record Unknown(string Reason) : NotDone(Reason);

    /// <summary>Telegram refuses this very call for good.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>What is to be sent could not be written, so that no call was made.</summary>
    public sealed record Unwritten(string Reason) : SendOutcome;

    /// <summary>The chat cannot be reached any more: blocked, kicked, deleted.</summary>
    public sealed record ChatLost(string Reason) : SendOutcome;

    /// <summary>The group was upgraded to a supergroup.</summary>
    /// <param name="NewChatId">The supergroup.</param>
    public sealed record Migrated(long NewChatId) : SendOutcome;
}
