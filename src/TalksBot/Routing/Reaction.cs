using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Routing;

/// <summary>What a feature wants done about an update, as values.</summary>
/// <param name="Calls">What must not get lost: goes to the outbox, in this order.</param>
/// <param name="Alert">
/// What the person who pressed a button is to be told in passing, up to 200 characters; empty to only end the waiting. It
/// is worth nothing later and skips the outbox.
/// </param>
/// <param name="Asked">The question that the update was, to be kept with it, or <see langword="null"/>.</param>
sealed record Reaction(IReadOnlyList<BotCall> Calls, string Alert = "", AskedQuestion? Asked = null)
{
    /// <summary>Silence.</summary>
    public static readonly Reaction None = new([]);

    /// <summary>A reaction of calls alone.</summary>
    public static Reaction Of(params IEnumerable<BotCall> calls) => new([.. calls]);
}
