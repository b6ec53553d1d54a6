using System.Collections.Concurrent;
using System.Net;
using TalksBot.Sandbox.BotApi;
using TalksBot.Sandbox.Chats;
using TalksBot.Sandbox.Text;

namespace TalksBot.Sandbox;

/// <summary>
/// The people and chats of the Sandbox. What they do becomes updates for the bot; what the bot does is seen here. Safe to
/// use from many threads.
/// </summary>
public sealed partial class SandboxWorld
{
    readonly Lock gate = new();
    readonly MessageWaiters waiters = new();
    readonly ConcurrentDictionary<long, ChatState> chats = [];
    readonly List<SandboxUser> people;
    readonly SandboxOptions options;

    internal SandboxWorld(SandboxOptions options)
    {
        this.options = options;
        Updates = new UpdateQueue(options.Time);
        Queries = new OpenQueries<SandboxAlert?>(options.Time);
        InlineQueries = new OpenQueries<SandboxInlineAnswer>(options.Time);
        GuestQueries = new OpenQueries<SandboxInlineResult>(options.Time);
        CanReadAllGroupMessages = options.CanReadAllGroupMessages;
        people = [Alice, Max, Olena];
        foreach (var person in people)
        {
            AddChat(new ChatState(new SandboxChat(person.Id, person.FirstName, person), [Plain(person), Plain(Bot)]));
        }

        foreach (var group in (SandboxChat[])[Group, Club, Forum])
        {
            AddChat(new ChatState(group, [.. Staff(), Plain(Bot)]));
        }

        AddChat(new ChatState(Channel, [new Member(Olena, MemberStatus.Creator)]) { Linked = Group });
        AddChat(new ChatState(Elsewhere, Staff()));
        State(Group.Id).Linked = Channel;
        foreach (var name in (string[])["Prisoners", "Ceasefire"])
        {
            OpenTopic(State(Forum.Id), name);
        }

        // What was there before the bot came is no news to it.
        Updates.Clear();
    }

    /// <summary>The bot under test.</summary>
    public SandboxUser Bot { get; } = new(7_000_000_001, "TalksBot", "talks_bot", IsBot: true);

    /// <summary>A member of the group.</summary>
    public SandboxUser Alice { get; } = new(1001, "Alice", "alice_reads", "en");

    /// <summary>An administrator of the group who may pin messages.</summary>
    public SandboxUser Max { get; } = new(1002, "Max", "max_moderates", "en");

    /// <summary>The owner of the group, whose Telegram speaks Ukrainian.</summary>
    public SandboxUser Olena { get; } = new(1003, "Olena", "olena_owns", "uk");

    /// <summary>In whose name anonymous administrators write (<see href="https://core.telegram.org/bots/api#message"/>).</summary>
    public static SandboxUser GroupAnonymousBot { get; } = new(1_087_968_824, "Group", "GroupAnonymousBot", IsBot: true);

    /// <summary>The three people, and who joined later.</summary>
    public IReadOnlyList<SandboxUser> People
    {
        get
        {
            lock (gate)
            {
                return [.. people];
            }
        }
    }

    /// <summary>The supergroup with the three people and the bot, who is a plain member at first.</summary>
    public SandboxChat Group { get; } = new(-1_001_000_000_001, "Istanbul talks");

    /// <summary>A basic group with the same people and the bot; <see cref="Upgrade"/> makes it a supergroup.</summary>
    public SandboxChat Club { get; } = new(-500_001, "Reading club") { Kind = SandboxChatKind.Group };

    /// <summary>A forum with the same people and the bot, and the topics "Prisoners" and "Ceasefire".</summary>
    public SandboxChat Forum { get; } = new(-1_001_000_000_002, "Talks forum") { IsForum = true };

    /// <summary>Olena's channel, whose posts are forwarded to <see cref="Group"/>. The bot is not in it.</summary>
    public SandboxChat Channel { get; } = new(-1_001_000_000_003, "Talks news") { Kind = SandboxChatKind.Channel };

    /// <summary>A supergroup with the same people and without the bot.</summary>
    public SandboxChat Elsewhere { get; } = new(-1_001_000_000_004, "Another place");

    internal UpdateQueue Updates { get; }

    internal OpenQueries<SandboxAlert?> Queries { get; }

    internal OpenQueries<SandboxInlineAnswer> InlineQueries { get; }

    internal OpenQueries<SandboxInlineResult> GuestQueries { get; }

    internal CommandMenus Commands { get; } = new();

    internal SandboxOptions Options => options;

    internal ChatEvents Events { get; } = new();

    /// <summary>The chat of a person and the bot.</summary>
    /// <exception cref="ArgumentException">Not one of <see cref="People"/>.</exception>
    public SandboxChat PrivateChat(SandboxUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return State(user.Id).Chat;
    }

    internal DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(options.Time.GetUtcNow().ToUnixTimeSeconds());

    internal IReadOnlyList<SandboxChat> Chats => [.. chats.Values.Select(each => each.Chat)];

    internal bool CanReadAllGroupMessages { get; private set; }

    /// <summary>Runs <paramref name="act"/> while nothing else happens in the world.</summary>
    internal T Under<T>(Func<T> act)
    {
        lock (gate)
        {
            return act();
        }
    }

    internal ChatState? FindState(long chatId) => chats.GetValueOrDefault(chatId);

    internal SandboxUser? FindUser(long id) => People.Append(Bot).FirstOrDefault(each => each.Id == id);

    /// <summary>The command menu that a person sees in a chat, by Telegram's rules for scopes and languages.</summary>
    public IReadOnlyList<SandboxCommand> CommandsFor(SandboxUser user, SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            return Commands.For(State(chat.Id), State(chat.Id).Standing(user));
        }
    }

    /// <summary>Stores a new or edited message and tells everybody who looks on. Under the lock.</summary>
    internal void Publish(ChatState state, SandboxMessage message)
    {
        state.Put(message);
        waiters.Show(message);
        Events.Publish(new ChatEvent("message", state.Chat, message));
    }

    /// <summary>Removes a message and tells everybody who looks on. Under the lock.</summary>
    internal bool Remove(ChatState state, int id)
    {
        var wasThere = state.Remove(id);
        if (wasThere)
        {
            Events.Publish(new ChatEvent("deleted", state.Chat, MessageId: id));
        }

        return wasThere;
    }

    /// <summary>
    /// The thread of a reply to the given message: supergroups have them, basic groups and private chats have not. Under the
    /// lock.
    /// </summary>
    internal static int? Thread(ChatState state, int? replyToId)
        => state.Chat.Kind != SandboxChatKind.Supergroup || replyToId is not { } id || state.Find(id) is not { } parent
            ? null
            : parent.ThreadId ?? parent.Id;

    /// <summary>Whether a reply to the given message stands in a topic. Under the lock.</summary>
    internal static bool IsInTopic(ChatState state, int? replyToId)
        => replyToId is { } id && state.Find(id) is { IsTopicMessage: true };

    SandboxUser ChannelBot { get; } = new(136_817_688, "Channel", "Channel_Bot", IsBot: true);

    SandboxUser Telegram { get; } = new(777_000, "Telegram", "telegram");

    SandboxMessage Compose(ChatState state, SandboxUser from, string text)
    {
        var typed = FormattedText.Typed(text);
        return new SandboxMessage
        {
            Id = state.TakeId(),
            Chat = state.Chat,
            From = from,
            Text = typed.Text,
            Html = WebUtility.HtmlEncode(typed.Text),
            Entities = typed.Entities,
            Date = Now,
        };
    }

    /// <summary>Sends the bot an update about a message if it may see it. Under the lock.</summary>
    void Show(ChatState state, SandboxMessage message, string kind)
    {
        if (PrivacyMode.Shows(state, message, Bot, CanReadAllGroupMessages))
        {
            Updates.Enqueue(kind, Wire.Message(state, message));
        }
    }

    IEnumerable<Member> Staff() =>
    [
        new Member(Olena, MemberStatus.Creator),
        new Member(Max, MemberStatus.Administrator, new SandboxRights { CanPinMessages = true }),
        Plain(Alice),
    ];

    void AddChat(ChatState state) => chats[state.Chat.Id] = state;

    ChatState State(long chatId) => chats.GetValueOrDefault(chatId)
        ?? throw new ArgumentException($"The Sandbox has no chat {chatId}.", nameof(chatId));

    static SandboxMessage Existing(ChatState state, SandboxMessage message) => state.Find(message.Id)
        ?? throw new ArgumentException(
            $"Message {message.Id} of the chat \"{state.Chat.Title}\" is gone.", nameof(message));
}
