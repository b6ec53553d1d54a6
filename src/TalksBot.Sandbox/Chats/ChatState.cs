namespace TalksBot.Sandbox.Chats;

/// <summary>What a chat holds. Only touched under the world's lock.</summary>
sealed class ChatState(SandboxChat chat, IEnumerable<Member> members)
{
    readonly SortedDictionary<int, SandboxMessage> messages = [];
    readonly Dictionary<long, Member> standings = members.ToDictionary(each => each.User.Id);
    readonly List<SandboxPin> pins = [];
    readonly Dictionary<int, SandboxTopic> topics = [];
    readonly List<string> actions = [];
    int lastId;
    int lastEphemeralId;

    public SandboxChat Chat => chat;

    public IReadOnlyCollection<SandboxMessage> Messages => messages.Values;

    /// <summary>Everybody who was ever in the chat, in the order of their coming.</summary>
    public IReadOnlyCollection<Member> Members => standings.Values;

    /// <summary>The ids of the pinned messages, the newest last.</summary>
    public IReadOnlyList<int> Pins => [.. pins.Select(each => each.MessageId)];

    /// <summary>The pins and how they were made, the newest last.</summary>
    public IReadOnlyList<SandboxPin> PinDetails => pins;

    /// <summary>The pinned message that was sent last: the one that Telegram shows and unpins first.</summary>
    public int? FrontPin => pins.Count == 0 ? null : pins.Max(each => each.MessageId);

    /// <summary>The topics of a forum by thread, General not among them.</summary>
    public IReadOnlyDictionary<int, SandboxTopic> Topics => topics;

    /// <summary>What the bot was seen doing, such as <c>typing</c>, the oldest first.</summary>
    public IReadOnlyList<string> Actions => actions;

    /// <summary>The supergroup that this basic group has become.</summary>
    public SandboxChat? UpgradedTo { get; set; }

    /// <summary>The discussion group of a channel.</summary>
    public SandboxChat? Linked { get; set; }

    /// <summary>Whether only administrators may look members up.</summary>
    public bool HidesMembers { get; set; }

    /// <summary>Whether plain members may pin.</summary>
    public bool LetsMembersPin { get; set; }

    public int TakeId() => ++lastId;

    public int TakeEphemeralId() => ++lastEphemeralId;

    public void AddTopic(SandboxTopic topic) => topics[topic.Id] = topic;

    public void AddAction(string action) => actions.Add(action);

    public SandboxMessage? Find(int id) => messages.GetValueOrDefault(id);

    public void Put(SandboxMessage message) => messages[message.Id] = message;

    public bool Remove(int id)
    {
        Unpin(id);
        return messages.Remove(id);
    }

    public Member Standing(SandboxUser user)
        => standings.GetValueOrDefault(user.Id) ?? new Member(user, MemberStatus.Left);

    public void SetStanding(Member member) => standings[member.User.Id] = member;

    /// <summary>
    /// Whether somebody may pin here (<see href="https://core.telegram.org/bots/api#pinchatmessage"/>). A bot in a basic group
    /// must be an administrator, whatever the members may do; in a channel pinning goes with the right to edit.
    /// </summary>
    public bool MayPin(Member member) => chat.IsPrivate
        || member.Status == MemberStatus.Creator
        || (member.Status == MemberStatus.Administrator && (chat.Kind == SandboxChatKind.Channel ? member.Rights.CanEditMessages : member.Rights.CanPinMessages))
        || (LetsMembersPin && member.IsIn
            && (member.IsAdministrator || !member.User.IsBot || chat.Kind != SandboxChatKind.Group));

    public void Pin(SandboxPin pin)
    {
        Unpin(pin.MessageId);
        pins.Add(pin);
    }

    public bool Unpin(int id) => pins.RemoveAll(each => each.MessageId == id) > 0;

    public void UnpinAll() => pins.Clear();
}
