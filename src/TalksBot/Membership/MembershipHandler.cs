using TalksBot.Chats;
using TalksBot.Routing;

namespace TalksBot.Membership;

/// <summary>What happens to the bot in chats: added, removed, given rights, moved.</summary>
static class MembershipHandler
{
    /// <summary>A group became a supergroup: what is kept of it goes along.</summary>
    public static Reaction Move(GroupUpgrade upgrade) => Reaction.None with
    {
        Changes = [new ChatMoved(upgrade.Chat.Id, upgrade.NewChatId)],
    };
}
