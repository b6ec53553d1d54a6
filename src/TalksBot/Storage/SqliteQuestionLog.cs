using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Knowledge.Answers;
using TalksBot.Questions;

namespace TalksBot.Storage;

/// <summary>The questions in SQLite.</summary>
sealed class SqliteQuestionLog(Database database) : IQuestionLog
{
    const string Columns = "q.id AS Id, q.chat_id AS ChatId, q.person_id AS PersonId, q.message_id AS MessageId, q.text AS Text, q.previous AS Previous, q.asked_at AS AskedAt, q.key AS Key, q.verdict AS Verdict, q.confidence AS Confidence, q.passage AS Passage";

    /// <inheritdoc/>
    public AskedQuestion? Find(long id, long chatId) => Read(
        $"SELECT {Columns} FROM questions q WHERE q.id = @id AND q.chat_id = @chatId", new { id, chatId });

    /// <inheritdoc/>
    public AskedQuestion? FindByKey(string key) => Read(
        $"SELECT {Columns} FROM questions q WHERE q.key = @key", new { key });

    /// <inheritdoc/>
    public AskedQuestion? Latest(long chatId, DateTimeOffset since, DateTimeOffset? before = null) => Read(
        $"""
        SELECT {Columns} FROM questions q
        WHERE q.chat_id = @chatId AND q.asked_at >= @Since AND (@Before IS NULL OR q.asked_at < @Before)
        ORDER BY q.asked_at DESC, q.id DESC LIMIT 1
        """,
        new { chatId, Since = since.ToUnixTimeMilliseconds(), Before = before?.ToUnixTimeMilliseconds() });

    /// <inheritdoc/>
    public IReadOnlyList<AskedQuestion> Between(long chatId, DateTimeOffset from, DateTimeOffset before, int most) =>
        database.Read(connection => connection
            .Query<Row>(
                $"""
                SELECT {Columns} FROM questions q
                WHERE q.chat_id = @chatId AND q.asked_at >= @From AND q.asked_at < @Before AND q.person_id <> 0
                ORDER BY q.asked_at DESC, q.id DESC LIMIT @most
                """,
                new { chatId, From = from.ToUnixTimeMilliseconds(), Before = before.ToUnixTimeMilliseconds(), most })
            .Select(row => row.ToQuestion()).ToList());

    /// <inheritdoc/>
    public AskedQuestion? AskedBy(long chatId, int messageId) => Read(
        $"SELECT {Columns} FROM questions q WHERE q.chat_id = @chatId AND q.message_id = @messageId ORDER BY q.id LIMIT 1",
        new { chatId, messageId });

    /// <inheritdoc/>
    public AskedQuestion? AnsweredBy(long chatId, int messageId) => Read(
        $"""
        SELECT {Columns} FROM answers a JOIN questions q ON q.id = a.question_id
        WHERE a.chat_id = @chatId AND a.message_id = @messageId
        """,
        new { chatId, messageId });

    /// <inheritdoc/>
    public IReadOnlyList<int> AnswersTo(long id) => database.Read(connection => connection
        .Query<int>(
            """
            SELECT a.message_id FROM answers a JOIN questions q ON q.id = a.question_id AND q.chat_id = a.chat_id
            WHERE a.question_id = @id ORDER BY a.message_id
            """,
            new { id }).AsList());

    /// <summary>Writes a question, in the transaction of its update.</summary>
    /// <remarks>Telegram uses its numbers again: what was linked with an older question of that number goes with it.</remarks>
    public static void Insert(SqliteConnection connection, AskedQuestion question) => connection.Execute(
        """
        DELETE FROM answers WHERE question_id = @Id;
        DELETE FROM votes WHERE question_id = @Id;
        INSERT OR REPLACE INTO questions (id, chat_id, person_id, message_id, text, previous, asked_at, key, verdict, confidence, passage)
        VALUES (@Id, @ChatId, @PersonId, @MessageId, @Text, @Previous, @At, @Key, @Verdict, @Confidence, @Passage)
        """,
        new
        {
            question.Id,
            question.ChatId,
            question.PersonId,
            question.MessageId,
            question.Text,
            question.Previous,
            At = question.AskedAt.ToUnixTimeMilliseconds(),
            question.Key,
            Verdict = question.Found?.Verdict.ToString(),
            question.Found?.Confidence,
            question.Found?.Passage,
        });

    /// <summary>Gives a question its new words; the votes were about the answer to the old ones.</summary>
    public static void Edit(SqliteConnection connection, QuestionEdited edited) => connection.Execute(
        """
        UPDATE questions SET text = @Text, previous = @Previous, verdict = @Verdict, confidence = @Confidence, passage = @Passage
        WHERE id = @Id;
        DELETE FROM votes WHERE question_id = @Id;
        """,
        new
        {
            edited.Id,
            edited.Text,
            edited.Previous,
            Verdict = edited.Found?.Verdict.ToString(),
            edited.Found?.Confidence,
            edited.Found?.Passage,
        });

    AskedQuestion? Read(string sql, object parameters) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>(sql, parameters)?.ToQuestion());

    sealed record Row(
        long Id, long ChatId, long PersonId, long? MessageId, string Text, string? Previous, long AskedAt, string Key, string? Verdict,
        double? Confidence, string? Passage)
    {
        public AskedQuestion ToQuestion() =>
            new(Id, ChatId, PersonId, (int?)MessageId, Text, Previous, DateTimeOffset.FromUnixTimeMilliseconds(AskedAt))
            {
                Key = Key,
                Found = Verdict is null ? null : new AnswerFinding(Enum.Parse<Verdict>(Verdict), Confidence ?? 0, Passage),
            };
    }
}
