namespace TalksBot.Sandbox.Chats;

/// <summary>What a chat holds. Only touched under the world's lock.</summary>
sealed class ChatState(SandboxChat chat, IEnumerable<Member> members)
{
    readonly SortedDictionary<int, SandboxMessage> messages = [];
    readonly Dictionary<long, Member> standings = members.ToDictionary(each => each.User.Id);
    readonly List<int> pins = [];
    int lastId;

    public SandboxChat Chat => chat;

    public IReadOnlyCollection<SandboxMessage> Messages => messages.Values;

    /// <summary>Everybody who was ever in the chat, in the order of their coming.</summary>
    public IReadOnlyCollection<Member> Members => standings.Values;

    /// <summary>The ids of the pinned messages, the newest last.</summary>
    public IReadOnlyList<int> Pins => pins;

    public int TakeId() => ++lastId;

    public SandboxMessage? Find(int id) => messages.GetValueOrDefault(id);

    public void Put(SandboxMessage message) => messages[message.Id] = message;

    public bool Remove(int id)
    {
        pins.Remove(id);
        return messages.Remove(id);
    }

    public Member Standing(SandboxUser user)
        => standings.GetValueOrDefault(user.Id) ?? new Member(user, MemberStatus.Left);

    public void SetStanding(Member member) => standings[member.User.Id] = member;

    public void Pin(int id)
    {
        pins.Remove(id);
        pins.Add(id);
    }

    public bool Unpin(int id) => pins.Remove(id);
}
