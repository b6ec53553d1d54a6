using System.Net;
using TalksBot.Sandbox.BotApi;
using TalksBot.Sandbox.Chats;
using TalksBot.Sandbox.Text;

namespace TalksBot.Sandbox;

/// <summary>
/// The people and chats of the Sandbox. What they do becomes updates for the bot; what the bot does is seen here. Safe to
/// use from many threads.
/// </summary>
public sealed class SandboxWorld
{
    readonly Lock gate = new();
    readonly MessageWaiters waiters = new();
    readonly Dictionary<long, ChatState> chats;
    readonly SandboxOptions options;

    internal SandboxWorld(SandboxOptions options)
    {
        this.options = options;
        Updates = new UpdateQueue(options.Time);
        Queries = new CallbackQueries(options.Time);
        Group = new SandboxChat(-1_001_000_000_001, "Istanbul talks");
        IEnumerable<ChatState> all =
        [
            .. People.Select(each => new ChatState(
                new SandboxChat(each.Id, each.FirstName, each), [Plain(each), Plain(Bot)])),
            new ChatState(Group,
            [
                new Member(Olena, MemberStatus.Creator),
                new Member(Max, MemberStatus.Administrator, CanPinMessages: true),
                Plain(Alice),
                Plain(Bot),
            ]),
        ];
        chats = all.ToDictionary(each => each.Chat.Id);
    }

    /// <summary>The bot under test.</summary>
    public SandboxUser Bot { get; } = new(7_000_000_001, "TalksBot", "talks_bot", IsBot: true);

    /// <summary>A member of the group.</summary>
    public SandboxUser Alice { get; } = new(1001, "Alice", "alice_reads", "en");

    /// <summary>An administrator of the group who may pin messages.</summary>
    public SandboxUser Max { get; } = new(1002, "Max", "max_moderates", "en");

    /// <summary>The owner of the group, whose Telegram speaks Ukrainian.</summary>
    public SandboxUser Olena { get; } = new(1003, "Olena", "olena_owns", "uk");

    /// <summary>The three people.</summary>
    public IReadOnlyList<SandboxUser> People => [Alice, Max, Olena];

    /// <summary>The supergroup with the three people and the bot, who is a plain member at first.</summary>
    public SandboxChat Group { get; }

    internal UpdateQueue Updates { get; }

    internal CallbackQueries Queries { get; }

    internal ChatEvents Events { get; } = new();

    /// <summary>The chat of a person and the bot.</summary>
    /// <exception cref="ArgumentException">Not one of <see cref="People"/>.</exception>
    public SandboxChat PrivateChat(SandboxUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return State(user.Id).Chat;
    }

    /// <summary>
    /// Somebody says something. The bot gets an update if Telegram would show it the message: in a private chat, as an
    /// administrator, with privacy mode off, or when it is a command, a mention or a reply meant for the bot.
    /// </summary>
    /// <exception cref="ArgumentException">The text is blank, the chat is unknown or the person is not in it.</exception>
    public SandboxMessage Say(SandboxUser user, SandboxChat chat, string text, SandboxMessage? replyTo = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(chat);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("Nobody can say nothing: the text is blank.", nameof(text));
        }

        lock (gate)
        {
            var state = State(chat.Id);
            if (!state.Standing(user).IsIn)
            {
                throw new ArgumentException($"{user.FirstName} is not in the chat \"{chat.Title}\".", nameof(user));
            }

            var typed = FormattedText.Typed(text);
            var message = new SandboxMessage
            {
                Id = state.TakeId(),
                Chat = state.Chat,
                From = user,
                Text = typed.Text,
                Html = WebUtility.HtmlEncode(typed.Text),
                Entities = typed.Entities,
                ReplyToId = replyTo?.Id,
                ThreadId = Thread(state, replyTo?.Id),
                Date = Now,
            };
            Publish(state, message);
            if (IsSeenByBot(state, message))
            {
                Updates.Enqueue("message", Wire.Message(state, message));
            }

            return message;
        }
    }

    /// <summary>A person changes the text of an own message; the bot gets an update if it may see it.</summary>
    /// <exception cref="ArgumentException">The message is gone, or the text is blank.</exception>
    public SandboxMessage Edit(SandboxMessage message, string text)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("A message can't become blank.", nameof(text));
        }

        lock (gate)
        {
            var state = State(message.Chat.Id);
            var typed = FormattedText.Typed(text);
            var edited = Existing(state, message) with
            {
                Text = typed.Text,
                Html = WebUtility.HtmlEncode(typed.Text),
                Entities = typed.Entities,
                EditDate = Now,
            };
            Publish(state, edited);
            if (IsSeenByBot(state, edited))
            {
                Updates.Enqueue("edited_message", Wire.Message(state, edited));
            }

            return edited;
        }
    }

    /// <summary>A person deletes a message. As in Telegram, nothing tells the bot.</summary>
    /// <returns>Whether it was still there.</returns>
    public bool Delete(SandboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (gate)
        {
            return Remove(State(message.Chat.Id), message.Id);
        }
    }

    /// <summary>
    /// Somebody presses a button. The data need not be that of a button of the message: a forged press looks the same.
    /// </summary>
    /// <returns>What the bot showed in its answer; <see langword="null"/> when it answered with nothing to show.</returns>
    /// <exception cref="ArgumentException">The message is gone.</exception>
    /// <exception cref="TimeoutException">The bot did not answer within 30 seconds of the Sandbox's clock.</exception>
    public async Task<SandboxAlert?> PressAsync(
        SandboxUser user, SandboxMessage message, string callbackData, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(message);
        var (id, answer) = Queries.Open();
        try
        {
            lock (gate)
            {
                var state = State(message.Chat.Id);
                var pressed = Existing(state, message);
                Updates.Enqueue("callback_query", Wire.CallbackQuery(state, pressed, id, user, callbackData));
            }

            return await answer.WaitAsync(CallbackQueries.Lifetime, options.Time, ct).ConfigureAwait(false);
        }
        finally
        {
            Queries.Close(id);
        }
    }

    /// <summary>The messages of a chat as they are now, the oldest first.</summary>
    public IReadOnlyList<SandboxMessage> Messages(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            return [.. State(chat.Id).Messages];
        }
    }

    /// <summary>The pinned messages of a chat as they are now, the newest pin last.</summary>
    public IReadOnlyList<SandboxMessage> Pinned(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            var state = State(chat.Id);
            return [.. state.Pins.Select(state.Find).OfType<SandboxMessage>()];
        }
    }

    /// <summary>
    /// Completes with the first message of the chat that is wanted: the oldest that is there already, or else the next
    /// that is sent or edited. No version of a message is passed over.
    /// </summary>
    public Task<SandboxMessage> WaitForAsync(
        SandboxChat chat, Func<SandboxMessage, bool> wanted, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(wanted);
        lock (gate)
        {
            var there = State(chat.Id).Messages.FirstOrDefault(wanted);
            return there is null ? waiters.Add(chat.Id, wanted, ct) : Task.FromResult(there);
        }
    }

    /// <summary>
    /// Completes when the bot has confirmed every update that is there now. It may still be at work on them: what it did
    /// is awaited with <see cref="WaitForAsync"/>.
    /// </summary>
    public Task WaitUntilConfirmedAsync(CancellationToken ct = default) => Updates.WaitUntilConfirmedAsync(ct);

    /// <summary>How many updates the bot has not confirmed.</summary>
    public int UnconfirmedUpdates => Updates.Count;

    /// <summary>Sends the bot an update as it is written here, whatever kinds it asked for.</summary>
    /// <param name="json">A JSON object; it gets an <c>update_id</c> if it has none.</param>
    /// <returns>Its <c>update_id</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public long EnqueueRaw(string json) => Updates.EnqueueRaw(json);

    /// <summary>A person blocks the bot: it can't write to them any more, and is told.</summary>
    public void Block(SandboxUser user) => SetStanding(PrivateChat(user), user, new Member(Bot, MemberStatus.Kicked));

    /// <summary>A person lets the bot write again, and it is told.</summary>
    public void Unblock(SandboxUser user) => SetStanding(PrivateChat(user), user, Plain(Bot));

    /// <summary>The owner throws somebody, or the bot, out of the group.</summary>
    public void Kick(SandboxUser user) => SetStanding(Group, Olena, new Member(user, MemberStatus.Kicked));

    /// <summary>The owner adds somebody, or the bot, to the group as a plain member.</summary>
    public void Add(SandboxUser user) => SetStanding(Group, Olena, Plain(user));

    /// <summary>The owner makes somebody, or the bot, an administrator of the group.</summary>
    public void Promote(SandboxUser user, bool canPinMessages)
        => SetStanding(Group, Olena, new Member(user, MemberStatus.Administrator, canPinMessages));

    /// <summary>The owner makes an administrator a plain member again.</summary>
    public void Demote(SandboxUser user) => SetStanding(Group, Olena, Plain(user));

    internal DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(options.Time.GetUtcNow().ToUnixTimeSeconds());

    internal IReadOnlyList<SandboxChat> Chats => [.. chats.Values.Select(each => each.Chat)];

    internal bool CanReadAllGroupMessages => options.CanReadAllGroupMessages;

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

    /// <summary>The thread of a reply to the given message: only supergroups have them. Under the lock.</summary>
    internal static int? Thread(ChatState state, int? replyToId)
        => state.Chat.IsPrivate || replyToId is not { } id || state.Find(id) is not { } parent
            ? null
            : parent.ThreadId ?? parent.Id;

    void SetStanding(SandboxChat chat, SandboxUser by, Member now)
    {
        ArgumentNullException.ThrowIfNull(now.User);
        lock (gate)
        {
            var state = State(chat.Id);
            var before = state.Standing(now.User);
            state.SetStanding(now);
            var isAboutBot = now.User == Bot;
            if (isAboutBot || state.Standing(Bot).IsAdministrator)
            {
                Updates.Enqueue(isAboutBot ? "my_chat_member" : "chat_member",
                    Wire.ChatMemberUpdated(state, by, Now, before, now));
            }
        }
    }

    bool IsSeenByBot(ChatState state, SandboxMessage message)
        => PrivacyMode.Shows(state, message, Bot, options.CanReadAllGroupMessages);

    ChatState State(long chatId) => chats.GetValueOrDefault(chatId)
        ?? throw new ArgumentException($"The Sandbox has no chat {chatId}.", nameof(chatId));

    static SandboxMessage Existing(ChatState state, SandboxMessage message) => state.Find(message.Id)
        ?? throw new ArgumentException(
            $"Message {message.Id} of the chat \"{state.Chat.Title}\" is gone.", nameof(message));

    static Member Plain(SandboxUser user) => new(user, MemberStatus.Member);
}
