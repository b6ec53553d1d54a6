using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox;

/// <content>The people and chats that are there from the start.</content>
public sealed partial class SandboxWorld
{
    /// <summary>The bot under test.</summary>
    public SandboxUser Bot { get; } = new(7_000_000_001, "TalksBot", "talks_bot", IsBot: true);

    /// <summary>A member of the group.</summary>
    public SandboxUser Alice { get; } = new(1001, "Alice", "alice_reads", "en");

    /// <summary>An administrator of the group who may pin messages.</summary>
    public SandboxUser Max { get; } = new(1002, "Max", "max_moderates", "en");

    /// <summary>The owner of the group, whose Telegram speaks Ukrainian.</summary>
    public SandboxUser Olena { get; } = new(1003, "Olena", "olena_owns", "uk");

    /// <summary>An administrator of the groups who may pin messages, and whom nobody sees there: she writes as the group.</summary>
    public SandboxUser Nadia { get; } = new(1009, "Nadia", "nadia_unseen", "en");

    /// <summary>In whose name anonymous administrators write (<see href="https://core.telegram.org/bots/api#message"/>).</summary>
    public static SandboxUser GroupAnonymousBot { get; } = new(1_087_968_824, "Group", "GroupAnonymousBot", IsBot: true);

    /// <summary>The supergroup with the four people and the bot, who is a plain member at first.</summary>
    public SandboxChat Group { get; } = new(-1_001_000_000_001, "Istanbul talks");

    /// <summary>A basic group with the same people and the bot; <see cref="Upgrade"/> makes it a supergroup.</summary>
    public SandboxChat Club { get; } = new(-500_001, "Reading club") { Kind = SandboxChatKind.Group };

    /// <summary>A forum with the same people and the bot, and the topics "Prisoners" and "Ceasefire".</summary>
    public SandboxChat Forum { get; } = new(-1_001_000_000_002, "Talks forum") { IsForum = true };

    /// <summary>Olena's channel, whose posts are forwarded to <see cref="Group"/>. The bot is not in it.</summary>
    public SandboxChat Channel { get; } = new(-1_001_000_000_003, "Talks news") { Kind = SandboxChatKind.Channel };

    /// <summary>A supergroup with the same people and without the bot.</summary>
    public SandboxChat Elsewhere { get; } = new(-1_001_000_000_004, "Another place");

    SandboxUser ChannelBot { get; } = new(136_817_688, "Channel", "Channel_Bot", IsBot: true);

    SandboxUser Telegram { get; } = new(777_000, "Telegram", "telegram");

    void Populate()
    {
        foreach (var person in people)
        {
            AddChat(new ChatState(new SandboxChat(person.Id, person.FirstName, person), [Plain(person), Plain(Bot)]));
        }

        foreach (var group in (SandboxChat[])[Group, Club, Forum])
        {
            AddChat(new ChatState(group, [.. Staff(group), Plain(Bot)]));
        }

        AddChat(new ChatState(Channel, [new Member(Olena, MemberStatus.Creator), Plain(Max), Plain(Alice), Plain(Nadia)]) { Linked = Group });
        AddChat(new ChatState(Elsewhere, Staff(Elsewhere)));
        State(Group.Id).Linked = Channel;
        foreach (var name in (string[])["Prisoners", "Ceasefire"])
        {
            OpenTopic(State(Forum.Id), name);
        }
    }

    /// <summary>The people of a group. Basic groups know no anonymous administrators, and a guest is called by somebody.</summary>
    IEnumerable<Member> Staff(SandboxChat chat) =>
    [
        new Member(Olena, MemberStatus.Creator),
        new Member(Max, MemberStatus.Administrator, new SandboxRights { CanPinMessages = true }),
        Plain(Alice),
        chat.Kind == SandboxChatKind.Group || chat == Elsewhere
            ? Plain(Nadia)
            : new Member(Nadia, MemberStatus.Administrator, new SandboxRights { CanPinMessages = true, IsAnonymous = true }),
    ];
}
