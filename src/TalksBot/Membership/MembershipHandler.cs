using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Routing;

namespace TalksBot.Membership;

/// <summary>What happens to the bot in chats: added, removed, given rights, moved.</summary>
sealed class MembershipHandler(IChatSettings settings, MembershipTexts allTexts, SpokenLanguage language, TimeProvider time)
{
    /// <summary>A group became a supergroup: what is kept of it goes along.</summary>
    public static Reaction Move(GroupUpgrade upgrade) => Reaction.None with
    {
        Changes = [new ChatMoved(upgrade.Chat.Id, upgrade.NewChatId)],
    };

    /// <summary>The bot was added, removed, blocked, or given other rights.</summary>
    public Reaction Change(BotMembership change) => (change.Before.IsIn, change.After.IsIn) switch
    {
        (_, false) => Reaction.None with { Changes = [new ChatSuspended(change.Chat.Id, time.GetUtcNow())] },
        (false, true) => Enter(change),
        _ => change.Chat.IsPrivate ? Reaction.None : Notice(change),
    };

    // Greeted once: a group that became a supergroup is known already, and nobody added the bot there.
    Reaction Enter(BotMembership change)
    {
        var presence = settings.PresenceOf(change.Chat.Id);
        var greets = !change.Chat.IsPrivate && presence != ChatPresence.Present;
        var greeting = greets
            ? Say(change, MembershipMessages.Greeting(presence == ChatPresence.Suspended, change.After, TextsFor(change)), isSilent: false)
            : Reaction.None;
        return greeting with { Changes = [new ChatResumed(change.Chat)] };
    }

    Reaction Notice(BotMembership change) =>
        MembershipMessages.Notice(change.Before, change.After, TextsFor(change)) is { } notice
            ? Say(change, notice, isSilent: true)
            : Reaction.None;

    MembershipTexts TextsFor(BotMembership change) => allTexts.In(language.OfPerson(change.Chat, change.From));

    static Reaction Say(BotMembership change, Html html, bool isSilent) =>
        Reaction.Of(new SendText(change.Chat.Id, null, html.ToString(), null, null)
        {
            Kind = PostingKind.Notice,
            IsSilent = isSilent,
        });
}
