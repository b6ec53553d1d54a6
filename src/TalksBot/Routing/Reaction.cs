using TalksBot.Delivery;
using TalksBot.Inbox;
using TalksBot.Outbox;

namespace TalksBot.Routing;

/// <summary>What a feature wants done about an update, as values.</summary>
/// <param name="Calls">What must not get lost: goes to the outbox, in this order.</param>
/// <param name="Alert">
/// What the person who pressed a button is to be told in passing, up to 200 characters; empty to only end the waiting. It
/// is worth nothing later and skips the outbox.
/// </param>
sealed record Reaction(IReadOnlyList<BotCall> Calls, string Alert = "")
{
    /// <summary>Silence.</summary>
    public static readonly Reaction None = new([]);

    /// <summary>What changes in what the bot keeps, in the transaction that marks the update done.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>
    /// The alert, where it must tell what became of the last call: from the call's outcome, or from <see langword="null"/>
    /// when that takes longer than a person waits.
    /// </summary>
    public Func<SendOutcome?, string>? AlertAfter { get; init; }

    /// <summary>
    /// Calls that depend on what became of the last one, such as telling a moderator that a command did what it should:
    /// from its outcome, or from <see langword="null"/> as above. They are lost when the process ends in between.
    /// </summary>
    public Func<SendOutcome?, IReadOnlyList<BotCall>>? CallsAfter { get; init; }

    /// <summary>What is to hear of the changes once they are on disk, or <see langword="null"/>. It must not throw.</summary>
    public Action? WhenRecorded { get; init; }

    /// <summary>Whether the alert only passes over the screen, where else it has to be closed.</summary>
    public bool IsToast { get; init; }

    /// <summary>A reaction of calls alone.</summary>
    public static Reaction Of(params IEnumerable<BotCall> calls) => new([.. calls]);

    /// <summary>A reaction that only tells the person who pressed a button something.</summary>
    public static Reaction Tell(string alert) => new([], alert);
}
