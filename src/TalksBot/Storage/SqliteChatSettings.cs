using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Chats;

namespace TalksBot.Storage;

/// <summary>The chats' choices in SQLite.</summary>
sealed class SqliteChatSettings(Database database) : IChatSettings
{
    /// <inheritdoc/>
    public ChatSettings Get(long chatId) => database.Read(connection => connection
        .QuerySingleOrDefault<Row>(
            "SELECT language AS Language, answering AS Answering, pin_limit AS PinLimit FROM chat_settings WHERE chat_id = @chatId",
            new { chatId })?.ToSettings() ?? ChatSettings.Default);

    /// <inheritdoc/>
    public ChatPresence PresenceOf(long chatId) => database.Read(connection => connection.ExecuteScalar<string?>(
        "SELECT iif(suspended_at IS NULL, 'Present', 'Suspended') FROM chat_settings WHERE chat_id = @chatId",
        new { chatId })) is { } presence ? Enum.Parse<ChatPresence>(presence) : ChatPresence.Unknown;

    /// <inheritdoc/>
    public Task<int> DeleteSuspended(DateTimeOffset before) => database.Write(connection =>
    {
        var at = new { Before = before.ToUnixTimeMilliseconds() };
        connection.Execute(
            "DELETE FROM subscriptions WHERE chat_id IN (SELECT chat_id FROM chat_settings WHERE suspended_at < @Before)", at);
        return connection.Execute("DELETE FROM chat_settings WHERE suspended_at < @Before", at);
    });

    /// <summary>Records that the bot is gone from a chat of which something is kept, in the transaction of its update.</summary>
    /// <remarks>
    /// A group that it joined before there was a database, and a person who has a subscription and chose nothing else, have no
    /// row yet. Of other people nothing is kept.
    /// </remarks>
    public static void Suspend(SqliteConnection connection, ChatSuspended suspended) => connection.Execute(
        """
        INSERT INTO chat_settings (chat_id, language, answering, pin_limit, suspended_at)
        SELECT @ChatId, @Language, @Answering, @PinLimit, @At
        WHERE @ChatId < 0 OR EXISTS (SELECT 1 FROM subscriptions WHERE chat_id = @ChatId)
            OR EXISTS (SELECT 1 FROM chat_settings WHERE chat_id = @ChatId)
        ON CONFLICT (chat_id) DO UPDATE SET suspended_at = excluded.suspended_at WHERE suspended_at IS NULL
        """,
        new
        {
            suspended.ChatId,
            ChatSettings.Default.Language,
            Answering = ChatSettings.Default.Answering.ToString(),
            ChatSettings.Default.PinLimit,
            At = suspended.At.ToUnixTimeMilliseconds(),
        });

    /// <summary>Records that the bot is in a chat, in the transaction of its update.</summary>
    public static void Resume(SqliteConnection connection, ChatResumed resumed)
    {
        var back = connection.Execute("UPDATE chat_settings SET suspended_at = NULL WHERE chat_id = @Id", new { resumed.Chat.Id });
        if (back == 0 && !resumed.Chat.IsPrivate)
        {
            Write(connection, new SettingsChanged(resumed.Chat.Id, ChatSettings.Default));
        }
    }

    /// <summary>Writes what a chat has chosen, in the transaction of its update.</summary>
    public static void Write(SqliteConnection connection, SettingsChanged changed) => connection.Execute(
        """
        INSERT INTO chat_settings (chat_id, language, answering, pin_limit)
        VALUES (@ChatId, @Language, @Answering, @PinLimit)
        ON CONFLICT (chat_id) DO UPDATE
        SET language = excluded.language, answering = excluded.answering, pin_limit = excluded.pin_limit
        """,
        new
        {
            changed.ChatId,
            changed.Settings.Language,
            Answering = changed.Settings.Answering.ToString(),
            changed.Settings.PinLimit,
        });

    sealed record Row(string? Language, string Answering, long PinLimit)
    {
        public ChatSettings ToSettings() => new(Language, Enum.Parse<AnsweringMode>(Answering), (int)PinLimit);
    }
}
