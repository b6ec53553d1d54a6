using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Pins;
using TalksBot.Questions;

namespace TalksBot.Storage;

/// <summary>The pinned answers in SQLite.</summary>
sealed class SqlitePins(Database database) : IPinnedAnswers
{
    const string Select =
        """
        SELECT chat_id AS ChatId, message_id AS MessageId, thread_id AS ThreadId, question_id AS QuestionId,
            question AS Question, previous AS Previous, language AS Language, passage AS Passage, shown AS Shown, claims AS Claims,
            is_sure AS IsSure, pinned_by_name AS ByName, pinned_by AS ById, pinned_at AS At, state AS State,
            reviewed_with AS ReviewedWith, newer_passage AS NewerPassage, newer_shown AS NewerShown, newer_claims AS NewerClaims,
            newer_is_sure AS NewerIsSure, in_question AS InQuestion
        FROM pins
        """;

    /// <inheritdoc/>
    public IReadOnlyList<PinnedAnswer> In(long chatId) => Read(
        $"{Select} WHERE chat_id = @chatId AND state <> 'Unpinning' ORDER BY pinned_at DESC, message_id DESC", new { chatId });

    /// <inheritdoc/>
    public IReadOnlyList<PinnedAnswer> NotReviewedWith(string fingerprint) => Read(
        $"""
        {Select} WHERE reviewed_with <> @fingerprint AND state = 'Pinned'
            AND chat_id NOT IN (SELECT chat_id FROM chat_settings WHERE suspended_at IS NOT NULL)
        ORDER BY chat_id, message_id
        """,
        new { fingerprint });

    /// <summary>Writes a pin that Telegram is asked for. One that is on the list is pinned again, as somebody may have unpinned it by hand.</summary>
    public static void Pin(SqliteConnection connection, PinnedAnswer pin) => connection.Execute(
        """
        INSERT INTO pins (chat_id, message_id, thread_id, question_id, question, previous, language, passage, shown, claims, is_sure,
            pinned_by, pinned_by_name, pinned_at, state, reviewed_with)
        VALUES (@ChatId, @MessageId, @ThreadId, @QuestionId, @Question, @Previous, @Language, @Passage, @Shown, @Claims, @IsSure,
            @ById, @By, @At, 'Pinning', @ReviewedWith)
        ON CONFLICT (chat_id, message_id) DO UPDATE
        SET state = CASE state WHEN 'Pinned' THEN 'Pinned' ELSE 'Pinning' END,
            pinned_by = excluded.pinned_by, pinned_by_name = excluded.pinned_by_name, pinned_at = excluded.pinned_at
        """,
        new
        {
            pin.ChatId,
            pin.MessageId,
            pin.ThreadId,
            pin.QuestionId,
            pin.Question,
            pin.Previous,
            pin.Language,
            pin.Stand.Passage,
            pin.Stand.Shown,
            pin.Stand.Claims,
            pin.Stand.IsSure,
            pin.ById,
            pin.By,
            At = pin.At.ToUnixTimeMilliseconds(),
            pin.ReviewedWith,
        });

    /// <summary>Writes that Telegram is asked to unpin a message.</summary>
    public static void Unpin(SqliteConnection connection, AnswerUnpinned unpinned) => connection.Execute(
        "UPDATE pins SET state = 'Unpinning' WHERE chat_id = @ChatId AND message_id = @MessageId",
        new { unpinned.ChatId, unpinned.MessageId });

    /// <summary>Writes what a pinned answer rests on, and what newer articles say.</summary>
    public static void Review(SqliteConnection connection, PinReviewed reviewed) => connection.Execute(
        """
        UPDATE pins SET passage = @Passage, shown = @Shown, claims = @Claims, is_sure = @IsSure, reviewed_with = @ReviewedWith,
            newer_passage = @NewerPassage, newer_shown = @NewerShown, newer_claims = @NewerClaims, newer_is_sure = @NewerIsSure, in_question = @IsInQuestion
        WHERE chat_id = @ChatId AND message_id = @MessageId
        """,
        new
        {
            reviewed.Pin.ChatId,
            reviewed.Pin.MessageId,
            reviewed.Pin.Stand.Passage,
            reviewed.Pin.Stand.Shown,
            reviewed.Pin.Stand.Claims,
            reviewed.Pin.Stand.IsSure,
            reviewed.Pin.ReviewedWith,
            NewerPassage = reviewed.Pin.Newer?.Passage,
            NewerShown = reviewed.Pin.Newer?.Shown,
            NewerClaims = reviewed.Pin.Newer?.Claims,
            NewerIsSure = reviewed.Pin.Newer?.IsSure,
            reviewed.Pin.IsInQuestion,
        });

    List<PinnedAnswer> Read(string sql, object parameters) => database.Read(connection =>
        connection.Query<Row>(sql, parameters).Select(row => row.ToPin()).ToList());

    sealed class Row
    {
        public long ChatId { get; init; }

        public int MessageId { get; init; }

        public int? ThreadId { get; init; }

        public long QuestionId { get; init; }

        public string Question { get; init; } = "";

        public string? Previous { get; init; }

        public string Language { get; init; } = "";

        public string Passage { get; init; } = "";

        public string Shown { get; init; } = "";

        public string Claims { get; init; } = "";

        public bool IsSure { get; init; }

        public string? ByName { get; init; }

        public long ById { get; init; }

        public long At { get; init; }

        public string State { get; init; } = "";

        public string ReviewedWith { get; init; } = "";

        public string? NewerPassage { get; init; }

        public string? NewerShown { get; init; }

        public string? NewerClaims { get; init; }

        public bool? NewerIsSure { get; init; }

        public bool InQuestion { get; init; }

        public PinnedAnswer ToPin() => new(
            ChatId, MessageId, ThreadId, QuestionId, Question, Previous, Language, new AnswerStand(Passage, Shown, Claims, IsSure),
            ByName, ById, DateTimeOffset.FromUnixTimeMilliseconds(At), ReviewedWith)
        {
            State = Enum.Parse<PinState>(State),
            Newer = NewerPassage is null ? null : new AnswerStand(NewerPassage, NewerShown ?? "", NewerClaims ?? "", NewerIsSure ?? false),
            IsInQuestion = InQuestion,
        };
    }
}
