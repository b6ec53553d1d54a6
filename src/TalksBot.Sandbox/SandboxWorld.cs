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
        Updates = new UpdateQueue(options.Time, json => Traffic.Add(new TrafficEntry.Update(json, options.Time.GetUtcNow())));
        Queries = new OpenQueries<SandboxAlert?>(options.Time);
        InlineQueries = new OpenQueries<SandboxInlineAnswer>(options.Time);
        GuestQueries = new OpenQueries<SandboxInlineResult>(options.Time);
        CanReadAllGroupMessages = options.CanReadAllGroupMessages;
        people = [Alice, Max, Olena, Nadia];
        Populate();

        // What was there before the bot came is no news to it.
        Updates.Clear();
        Traffic.Clear();
    }

    /// <summary>The four people, and who joined later.</summary>
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

    internal UpdateQueue Updates { get; }

    internal OpenQueries<SandboxAlert?> Queries { get; }

    internal OpenQueries<SandboxInlineAnswer> InlineQueries { get; }

    internal OpenQueries<SandboxInlineResult> GuestQueries { get; }

    internal CommandMenus Commands { get; } = new();

    internal SandboxOptions Options => options;

    internal ProfileTexts Descriptions { get; } = new();

    internal ProfileTexts ShortDescriptions { get; } = new();

    internal Broadcast<ChatEvent> Events { get; } = new();

    internal Traffic Traffic { get; } = new();

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

    /// <summary>Stores a new or edited message and tells everybody who looks on. Under the lock.</summary>
    internal void Publish(ChatState state, SandboxMessage message)
    {
        state.Put(message);
        waiters.Show(message);
        Events.Publish(new ChatEvent.Said(message));
    }

    /// <summary>Removes a message and tells everybody who looks on. Under the lock.</summary>
    internal bool Remove(ChatState state, int id)
    {
        var wasThere = state.Remove(id);
        if (wasThere)
        {
            Events.Publish(new ChatEvent.Deleted(state.Chat, id));
        }

        return wasThere;
    }

    /// <summary>Tells everybody who looks on that members, rights, topics or pins of a chat are others now.</summary>
    internal void TellOfChat(ChatState state) => Events.Publish(new ChatEvent.Changed(state.Chat));

    /// <summary>Tells everybody who looks on that people, the bot or the clock are others now.</summary>
    internal void TellOfWorld() => Events.Publish(new ChatEvent.WorldChanged());

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

    void AddChat(ChatState state) => chats[state.Chat.Id] = state;

    ChatState State(long chatId) => chats.GetValueOrDefault(chatId)
        ?? throw new ArgumentException($"The Sandbox has no chat {chatId}.", nameof(chatId));

    static SandboxMessage Existing(ChatState state, SandboxMessage message) => state.Find(message.Id)
        ?? throw new ArgumentException(
            $"Message {message.Id} of the chat \"{state.Chat.Title}\" is gone.", nameof(message));
}
