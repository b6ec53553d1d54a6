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
