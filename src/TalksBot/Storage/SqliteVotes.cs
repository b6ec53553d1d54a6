using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Questions;

namespace TalksBot.Storage;

/// <summary>The votes in SQLite.</summary>
sealed class SqliteVotes(Database database) : IVotes
{
    /// <inheritdoc/>
    public VoteCounts On(long questionId) => database.Read(connection => connection
        .QuerySingle<Row>(
            """
            SELECT @questionId AS QuestionId, COALESCE(SUM(is_up), 0) AS Up, COALESCE(SUM(1 - is_up), 0) AS Down
            FROM votes WHERE question_id = @questionId
            """,
            new { questionId }).Counts);

    /// <inheritdoc/>
    public IReadOnlyDictionary<long, VoteCounts> OnAll(IReadOnlyCollection<long> questionIds) => database.Read(connection => connection
        .Query<Row>(
            """
            SELECT question_id AS QuestionId, SUM(is_up) AS Up, SUM(1 - is_up) AS Down
            FROM votes WHERE question_id IN (SELECT value FROM json_each(@Ids)) GROUP BY question_id
            """,
            new { Ids = JsonSerializer.Serialize(questionIds) })
        .ToDictionary(row => row.QuestionId, row => row.Counts));

    /// <inheritdoc/>
    public Vote? Of(long personId, long questionId) => database.Read(connection => connection
        .QuerySingleOrDefault<long?>(
            "SELECT is_up FROM votes WHERE question_id = @questionId AND person_id = @personId", new { personId, questionId }))
        switch
    {
        null => null,
        0 => Vote.Down,
        _ => Vote.Up,
    };

    /// <inheritdoc/>
    public IReadOnlyDictionary<long, VoteCounts> Since(DateTimeOffset since) => database.Read(connection => connection
        .Query<Row>(
            """
            SELECT question_id AS QuestionId, SUM(is_up) AS Up, SUM(1 - is_up) AS Down
            FROM votes WHERE cast_at >= @Since GROUP BY question_id
            """,
            new { Since = since.ToUnixTimeMilliseconds() })
        .ToDictionary(row => row.QuestionId, row => row.Counts));

    /// <summary>Writes a vote, in the transaction of its update.</summary>
    public static void Write(SqliteConnection connection, VoteCast cast) => connection.Execute(
        cast.Vote is null
            ? "DELETE FROM votes WHERE question_id = @QuestionId AND person_id = @PersonId"
            : """
            INSERT INTO votes (question_id, person_id, is_up, cast_at) VALUES (@QuestionId, @PersonId, @IsUp, @At)
            ON CONFLICT (question_id, person_id) DO UPDATE SET is_up = excluded.is_up, cast_at = excluded.cast_at
            """,
        new { cast.QuestionId, cast.PersonId, IsUp = cast.Vote == Vote.Up ? 1 : 0, At = cast.At.ToUnixTimeMilliseconds() });

    // By its setters: where there is no row, SQLite tells no types of what is calculated, and Dapper finds no constructor.
    sealed record Row
    {
        public long QuestionId { get; init; }

        public long Up { get; init; }

        public long Down { get; init; }

        public VoteCounts Counts => new((int)Up, (int)Down);
    }
}
