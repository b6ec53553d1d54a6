using Dapper;
using TalksBot.Questions;

namespace TalksBot.Storage;

/// <summary>The history of questions in SQLite.</summary>
sealed class SqliteQuestionHistory(Database database) : IQuestionHistory
{
    const long MillisecondsADay = 86_400_000;

    static readonly DateOnly FirstDay = new(1970, 1, 1);

    /// <inheritdoc/>
    public IReadOnlyList<QuestionGap> Gaps(DateTimeOffset since, int most) => database.Read(connection => connection
        .Query<GapRow>(
            // As AnswerFinding.IsGap says.
            """
            SELECT text AS Text, previous AS Previous, asked_at AS AskedAt FROM questions
            WHERE asked_at >= @Since AND verdict IN ('Unsure', 'NotInSources', 'NothingMatches')
            ORDER BY asked_at DESC, id DESC LIMIT @most
            """,
            new { Since = since.ToUnixTimeMilliseconds(), most })
        .Select(row => new QuestionGap(row.Text, row.Previous, DateTimeOffset.FromUnixTimeMilliseconds(row.AskedAt)))
        .ToList());

    /// <inheritdoc/>
    public IReadOnlyList<QuestionDay> Days(DateTimeOffset since) => database.Read(connection => connection
        .Query<DayRow>(
            """
            SELECT asked_at / @MillisecondsADay AS Day, COUNT(*) AS Asked,
                SUM(verdict IN ('Answered', 'Unsure', 'NotInSources', 'NothingMatches')) AS Judged,
                SUM(verdict = 'Answered') AS Answered
            FROM questions WHERE asked_at >= @Since GROUP BY 1 ORDER BY 1
            """,
            new { Since = since.ToUnixTimeMilliseconds(), MillisecondsADay })
        .Select(row => new QuestionDay(FirstDay.AddDays((int)row.Day), (int)row.Asked, (int)(row.Judged ?? 0), (int)(row.Answered ?? 0)))
        .ToList());

    sealed record GapRow(string Text, string? Previous, long AskedAt);

    // Not by a constructor: of a sum over no rows SQLite tells no type, and Dapper would look for one that takes bytes.
    sealed class DayRow
    {
        public long Day { get; init; }

        public long Asked { get; init; }

        public long? Judged { get; init; }

        public long? Answered { get; init; }
    }
}
