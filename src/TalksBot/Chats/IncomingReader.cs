using System.Text.Json;
using TalksBot.Outbox;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Chats;

/// <summary>Reads raw updates into what features handle, and leaves out what is none of the bot's business.</summary>
static class IncomingReader
{
    /// <summary>The kinds of update that the bot uses, in Telegram's words: what it asks the server for.</summary>
    public static readonly IReadOnlyList<string> UpdateKinds =
    [
        "message", "edited_message", "callback_query", "my_chat_member", InlineQueryReader.Kind, "guest_message",
    ];

    // General, the first topic of every forum, must be answered without a thread id.
    const int GeneralTopic = 1;

    /// <summary>Reads one update.</summary>
    /// <param name="body">The update as Telegram sent it, in JSON.</param>
    /// <param name="bot">Who the bot is: what counts as addressed to it depends on that.</param>
    /// <returns>What came in, or <see langword="null"/> when the bot is to stay silent.</returns>
    /// <exception cref="JsonException">The update is not of the Bot API's form.</exception>
    public static Incoming? Read(string body, BotIdentity bot)
    {
        try
        {
            return Read(UpdateJson.Read(body), bot);
        }
        catch (Exception problem) when (problem is not JsonException)
        {
            // The library's types promise members that a broken update lacks, and its converters throw whatever a value
            // leads to, such as a date beyond the end of the calendar.
            throw new JsonException($"A member is missing or out of range: {problem.Message}", problem);
        }
    }

    /// <summary>The chat of a raw update, which decides its lane; 0 for an update without a chat.</summary>
    /// <param name="update">The update as Telegram sent it.</param>
    public static long ChatIdOf(JsonElement update)
    {
        foreach (var member in update.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            var holder = member.Value.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
                ? message
                : member.Value;
            if (holder.TryGetProperty("chat", out var chat) && chat.ValueKind == JsonValueKind.Object
                && chat.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var chatId))
            {
                return chatId;
            }
        }

        return 0;
    }

    /// <summary>Telegram's word for what a raw update is about; <see langword="null"/> for one about nothing.</summary>
    public static string? KindOf(JsonElement update)
    {
        foreach (var member in update.EnumerateObject())
        {
            if (!member.NameEquals("update_id"))
            {
                // Compared as bytes: a name that is no valid text cannot be read.
                return UpdateKinds.FirstOrDefault(kind => member.NameEquals(kind));
            }
        }

        return null;
    }

    static Incoming? Read(Update update, BotIdentity bot) => update switch
    {
        { Message: { } message } => ReadMessage(update.Id, message, bot),
        { EditedMessage: { } message } => ReadMessage(update.Id, message, bot, isEdited: true),
        { CallbackQuery: { } query } => ReadButton(update.Id, query),
        { GuestMessage: { } message } => ReadGuest(update.Id, message, bot),
        { MyChatMember: { } change } => ReadMembership(update.Id, change),
        _ => null,
    };

    static Incoming? ReadMessage(long updateId, Message message, BotIdentity bot, bool isEdited = false)
    {
        if (message.From is not { } author || KindOf(message.Chat) is not { } chat)
        {
            return null;
        }

        if (message.MigrateToChatId is long newChat)
        {
            return new GroupUpgrade(updateId, chat, PersonOf(author), newChat);
        }

        var words = message.Text ?? message.Caption;
        if (!IsWrittenByPerson(message, author, chat) || (words is null && !(chat.IsPrivate && IsWordless(message))))
        {
            return null;
        }

        var spoken = Speech.Read(words ?? "", message.Entities ?? message.CaptionEntities ?? [], bot);
        if (spoken.IsForAnotherBot)
        {
            return null;
        }

        var repliesTo = message.ReplyToMessage is { } replied
            ? new RepliedMessage(replied.Id, replied.From?.Id == bot.Id, TextOf(replied, bot)) { Quote = message.Quote?.Text }
            : null;
        return new IncomingMessage(
            updateId, chat, PersonOf(author), message.Id, TopicOf(message), spoken.Text, spoken.Command, UtcOf(message.Date))
        {
            IsAddressed = chat.IsPrivate || spoken.IsAddressed || repliesTo is { IsOfBot: true },
            IsEdited = isEdited,
            EditedAt = message.EditDate is { } edited ? UtcOf(edited) : null,
            AlbumId = message.MediaGroupId,
            IsWordless = words is null,
            RepliesTo = repliesTo,
        };
    }

    // The bot is only asked where it is not: no matter what sort of chat that is.
    static GuestQuestion? ReadGuest(long updateId, Message message, BotIdentity bot)
    {
        if (message is not { GuestQueryId: { Length: > 0 } query, From: { IsBot: false } author, IsAutomaticForward: false }
            || (message.Text ?? message.Caption) is not { } words)
        {
            return null;
        }

        var spoken = Speech.Read(words, message.Entities ?? message.CaptionEntities ?? [], bot);
        if (spoken.IsForAnotherBot)
        {
            return null;
        }

        var text = spoken.Text.Length > 0 ? spoken.Text
            : message.ReplyToMessage is { } replied ? (replied.Text ?? replied.Caption ?? "").Trim()
            : "";
        return new GuestQuestion(
            updateId, KindOf(message.Chat) ?? new Chat(message.Chat.Id, ChatKind.Channel), PersonOf(author), query, text);
    }

    static ButtonPress? ReadButton(long updateId, CallbackQuery query)
    {
        if (query.Message is not { } message || query.Data is not { } data || KindOf(message.Chat) is not { } chat)
        {
            return null;
        }

        var colon = data.IndexOf(':', StringComparison.Ordinal);
        var (topic, value) = colon < 0 ? (data, "") : (data[..colon], data[(colon + 1)..]);
        return new ButtonPress(
            updateId, chat, PersonOf(query.From), query.Id, message.Id, TopicOf(message), topic, value)
        {
            Keyboard = [.. (message.ReplyMarkup?.InlineKeyboard ?? []).Select(row => (IReadOnlyList<Button>)[.. row.Select(ButtonOf)])],
            MessageText = message.Text,
        };
    }

    // The bot itself makes no other kinds of buttons.
    static Button ButtonOf(InlineKeyboardButton button) => Uri.TryCreate(button.Url, UriKind.Absolute, out var address)
        ? Button.Link(button.Text, address)
        : new Button(button.Text, button.CallbackData ?? "");

    static string? TextOf(Message message, BotIdentity bot) => (message.Text ?? message.Caption) is { } words
        ? Speech.Read(words, message.Entities ?? message.CaptionEntities ?? [], bot).Text
        : null;

    static BotMembership? ReadMembership(long updateId, ChatMemberUpdated change) => KindOf(change.Chat) is { } chat
        ? new BotMembership(
            updateId, chat, PersonOf(change.From), StandingOf(change.OldChatMember), StandingOf(change.NewChatMember))
        : null;

    static BotStanding StandingOf(ChatMember member) => new(
        member.IsInChat,
        member.IsAdmin,
        member is ChatMemberOwner or ChatMemberAdministrator { CanPinMessages: true });

    // What people send for an answer. Of the rest, such as "Max joined the group" or a bill, nobody expects one.
    static bool IsWordless(Message message) => message.Type is MessageType.Voice or MessageType.VideoNote or MessageType.Audio
        or MessageType.Photo or MessageType.Video or MessageType.Animation or MessageType.Document or MessageType.Sticker
        or MessageType.Location or MessageType.Venue or MessageType.Contact or MessageType.Poll or MessageType.Dice
        or MessageType.Story;

    // A channel's post is not a question to a group, nor is what somebody chose from a bot's inline results (perhaps our
    // own: it would be answered), and two bots would talk for ever.
    static bool IsWrittenByPerson(Message message, User author, Chat chat) =>
        !message.IsAutomaticForward
        && (chat.IsPrivate || message.ForwardOrigin is not MessageOriginChannel)
        && message.ViaBot is null
        && (!author.IsBot || message.SenderChat?.Id == message.Chat.Id);

    static Chat? KindOf(Telegram.Bot.Types.Chat chat) => chat.Type switch
    {
        ChatType.Private => new Chat(chat.Id, ChatKind.Private),
        ChatType.Group or ChatType.Supergroup => new Chat(chat.Id, ChatKind.Group) { Username = chat.Username },
        _ => null,
    };

    static Person PersonOf(User user) => new(user.Id, user.FirstName ?? "", user.LanguageCode);

    static DateTimeOffset UtcOf(DateTime date) => new(DateTime.SpecifyKind(date, DateTimeKind.Utc));

    static int? TopicOf(Message message) =>
        message is { IsTopicMessage: true, MessageThreadId: int thread } && thread != GeneralTopic ? thread : null;
}
