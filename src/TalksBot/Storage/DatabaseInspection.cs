using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>Looks into a database without changing it, beside a bot that may be running.</summary>
static class DatabaseInspection
{
    const int ReasonsShown = 3;

    /// <summary>
    /// The condition for dead letters. An edit that a newer one replaced is no loss: told by its reason, since a database of an
    /// earlier version has no column for it.
    /// </summary>
    public const string Lost = $"state = 'dead' AND reason IS NOT '{ReplacedRows.Reason}'";

    // A week before the last decision, whatever the clock shows.
    const long RecentlyMs = 7L * 24 * 60 * 60 * 1000;

    const string Skipped =
        """
        SELECT outcome, COUNT(*) FROM digest_decisions
        WHERE outcome <> 'Claimed' AND decided_at > (SELECT MAX(decided_at) FROM digest_decisions) - @RecentlyMs
        GROUP BY outcome ORDER BY COUNT(*) DESC, outcome
        """;

    /// <summary>Checks that every page can be read, and finds what was never delivered.</summary>
    /// <exception cref="DatabaseException">It is damaged or cannot be read.</exception>
    public static DatabaseFindings Look(string file)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            var damage = connection.ExecuteScalar<string>("PRAGMA quick_check(1)");
            if (damage != "ok")
            {
                return new DatabaseFindings(damage, 0, [], []);
            }

            if (!Has(connection, "outbox"))
            {
                return new DatabaseFindings(null, 0, [], []);
            }

            return new DatabaseFindings(
                null,
                connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM outbox WHERE {Lost}"),
                connection.Query<string>(
                    $"""
                    SELECT reason FROM outbox WHERE {Lost} AND reason IS NOT NULL
                    GROUP BY reason ORDER BY MAX(settled_at) DESC LIMIT @ReasonsShown
                    """,
                    new { ReasonsShown }).AsList(),
                SqliteFeeds.States(connection))
            {
                Subscribers = Has(connection, "subscriptions")
                    ? connection.ExecuteScalar<long>("SELECT COUNT(*) FROM subscriptions WHERE off_at IS NULL")
                    : 0,
                SkippedDigests = Has(connection, "digest_decisions") ? connection.Query<(string, long)>(Skipped, new { RecentlyMs }).AsList() : [],
            };
        }
        catch (SqliteException problem)
        {
            throw new DatabaseException(file, problem);
        }
    }

    static bool Has(SqliteConnection connection, string table) =>
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = @table", new { table }) > 0;
}
