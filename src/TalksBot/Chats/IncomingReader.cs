using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Chats;

/// <summary>Reads raw updates into what features handle, and leaves out what is none of the bot's business.</summary>
static class IncomingReader
{
    /// <summary>The kinds of update that the bot uses, in Telegram's words: what it asks the server for.</summary>
    public static readonly IReadOnlyList<string> UpdateKinds = ["message", "callback_query"];

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
            return Read(
                JsonSerializer.Deserialize<Update>(body, JsonBotAPI.Options) ?? throw new JsonException("The update is null."), bot);
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

    static Incoming? Read(Update update, BotIdentity bot) => update switch
    {
        { Message: { } message } => ReadMessage(update.Id, message, bot),
        { CallbackQuery: { } query } => ReadButton(update.Id, query),
        _ => null,
    };

    static IncomingMessage? ReadMessage(long updateId, Message message, BotIdentity bot)
    {
        if (message.Text is not { } text || message.From is not { } author || !IsWrittenByPerson(message, author)
            || KindOf(message.Chat) is not { } chat)
        {
            return null;
        }

        var spoken = Speech.Read(text, message.Entities ?? [], bot);
        var repliesTo = message.ReplyToMessage is { } replied && replied.From?.Id == bot.Id ? replied.Id : (int?)null;
        if (spoken.IsForAnotherBot || !(chat.IsPrivate || spoken.IsAddressed || repliesTo is not null))
        {
            return null;
        }

        return new IncomingMessage(
            updateId, chat, PersonOf(author), message.Id, TopicOf(message), spoken.Text, repliesTo, spoken.Command);
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
            updateId, chat, PersonOf(query.From), query.Id, message.Id, TopicOf(message), topic, value);
    }

    // A post that Telegram forwarded from the linked channel is not a question, and two bots would talk for ever.
    static bool IsWrittenByPerson(Message message, User author) =>
        !message.IsAutomaticForward && (!author.IsBot || message.SenderChat?.Id == message.Chat.Id);

    static Chat? KindOf(Telegram.Bot.Types.Chat chat) => chat.Type switch
    {
        ChatType.Private => new Chat(chat.Id, ChatKind.Private),
        ChatType.Group or ChatType.Supergroup => new Chat(chat.Id, ChatKind.Group),
        _ => null,
    };

    static Person PersonOf(User user) => new(user.Id, user.FirstName ?? "", user.LanguageCode);

    static int? TopicOf(Message message) =>
        message is { IsTopicMessage: true, MessageThreadId: int thread } && thread != GeneralTopic ? thread : null;
}
