using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Outbox;
using TalksBot.Subscriptions;

namespace TalksBot.Storage;

/// <summary>The subscriptions in SQLite.</summary>
sealed class SqliteSubscriptions(Database database) : ISubscriptions
{
    // Claimed as it was read: somebody may have changed it meanwhile, and then the next look finds it as it is.
    const string MoveOn =
        """
        UPDATE subscriptions
        SET due_at = @NextDueAt, seen_batch = @SeenBatch, since = @Since, last_day = @LastDay
        WHERE chat_id = @ChatId AND due_at = @DueAt AND off_at IS NULL
            AND weekday IS @Weekday AND minute = @Minute AND zone = @Zone
        """;

    const string SelectDue =
        $"""
        SELECT {SubscriptionRow.Columns}, c.language AS ChosenLanguage, c.suspended_at AS SuspendedAt
        FROM subscriptions s LEFT JOIN chat_settings c ON c.chat_id = s.chat_id
        WHERE s.off_at IS NULL AND
        """;

    const string Log =
        """
        INSERT INTO digest_decisions (chat_id, day, through_day, outcome, due_at, decided_at, posting_id)
        VALUES (@ChatId, @Day, @ThroughDay, @Outcome, @DueAt, @At, @PostingId)
        """;

    /// <inheritdoc/>
    public Subscription? Of(long chatId) => database.Read(connection => connection.QuerySingleOrDefault<SubscriptionRow>(
        $"SELECT {SubscriptionRow.Columns} FROM subscriptions s WHERE s.chat_id = @chatId", new { chatId })?.ToSubscription());

    /// <inheritdoc/>
    public DateTimeOffset? NextDueAt() => database.Read(connection => connection.ExecuteScalar<long?>(
        "SELECT MIN(due_at) FROM subscriptions WHERE off_at IS NULL")) is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;

    /// <inheritdoc/>
    public IReadOnlyList<DueSubscription> Due(DateTimeOffset now, DateTimeOffset far, int most) => database.Read(connection => connection
        .Query<SubscriptionRow>(
            // Each by the index: both conditions at once would sort all that is due for every batch.
            $"""
            SELECT * FROM ({SelectDue} s.due_at <= @Now ORDER BY s.due_at LIMIT @most)
            UNION ALL
            SELECT * FROM ({SelectDue} s.due_at > @Far ORDER BY s.due_at LIMIT @most)
            LIMIT @most
            """,
            new { Now = now.ToUnixTimeMilliseconds(), Far = far.ToUnixTimeMilliseconds(), most })
        .Select(row => new DueSubscription(row.ToSubscription(), row.ChosenLanguage, row.SuspendedAt is not null))
        .ToList());

    /// <inheritdoc/>
    public Task<IReadOnlyList<Posting>> Settle(IReadOnlyList<DigestDecision> decisions, DateTimeOffset now) =>
        database.Write<IReadOnlyList<Posting>>(connection =>
            [.. decisions.Select(decision => Settle(connection, decision, now)).OfType<Posting>()]);

    /// <inheritdoc/>
    public Task<int> EndLate(DateTimeOffset dueBefore, DateTimeOffset now, int most) => database.Write(connection =>
    {
        var late = connection.Query<LateDigestRow>(
            LateDigestRow.Select, new { DueBefore = dueBefore.ToUnixTimeMilliseconds(), most }).AsList();
        foreach (var digest in late)
        {
            connection.Execute(
                LateDigestRow.End,
                new
                {
                    digest.Id,
                    digest.ChatId,
                    digest.AfterBatch,
                    digest.UpToBatch,
                    Since = LateDigestRow.Milliseconds(digest.Since),
                    Until = LateDigestRow.Milliseconds(digest.Until),
                    Late = nameof(DigestOutcome.Late),
                    Loss = nameof(PostingLoss.Expired),
                    At = now.ToUnixTimeMilliseconds(),
                });
        }

        return late.Count;
    });

    /// <inheritdoc/>
    public Task<int> Sweep(DateTimeOffset decidedBefore, DateTimeOffset offBefore, int most) => database.Write(connection => connection.Execute(
        """
        DELETE FROM digest_decisions WHERE id IN (
            SELECT id FROM digest_decisions WHERE decided_at < @Decided ORDER BY decided_at LIMIT @most);
        DELETE FROM subscriptions WHERE chat_id IN (
            SELECT chat_id FROM subscriptions WHERE off_at < @Off ORDER BY off_at LIMIT @most);
        """,
        new { Decided = decidedBefore.ToUnixTimeMilliseconds(), Off = offBefore.ToUnixTimeMilliseconds(), most }));

    /// <summary>Writes a subscription, in the transaction of its update.</summary>
    public static void Write(SqliteConnection connection, Subscribed subscribed)
    {
        var subscription = subscribed.Subscription;
        connection.Execute(
            """
            INSERT INTO subscriptions (chat_id, thread_id, language, weekday, minute, zone, is_always, is_pinned, due_at, seen_batch,
                since, last_day, subscribed_at)
            VALUES (@ChatId, @ThreadId, @Language, @Weekday, @Minute, @Zone, @IsAlways, @IsPinned, @DueAt, @SeenBatch,
                @Since, @LastDay, @SubscribedAt)
            ON CONFLICT (chat_id) DO UPDATE
            SET thread_id = excluded.thread_id, language = excluded.language, weekday = excluded.weekday, minute = excluded.minute,
                zone = excluded.zone, due_at = excluded.due_at, seen_batch = excluded.seen_batch, since = excluded.since,
                subscribed_at = excluded.subscribed_at, off_at = NULL
            """,
            new
            {
                subscription.ChatId,
                subscription.ThreadId,
                subscription.Language,
                Weekday = (int?)subscription.Schedule.Weekday,
                Minute = SubscriptionRow.MinuteOf(subscription.Schedule.Time),
                subscription.Schedule.Zone,
                subscription.IsAlways,
                subscription.IsPinned,
                DueAt = subscription.DueAt.ToUnixTimeMilliseconds(),
                subscription.SeenBatch,
                Since = subscription.Since.ToUnixTimeMilliseconds(),
                LastDay = subscription.LastDay is { } day ? SubscriptionRow.TextOf(day) : null,
                SubscribedAt = subscription.SubscribedAt.ToUnixTimeMilliseconds(),
            });
    }

    /// <summary>Ends a subscription, in the transaction of its update. A digest that is not sent yet is not sent any more.</summary>
    public static void End(SqliteConnection connection, Unsubscribed unsubscribed) => connection.Execute(
        """
        UPDATE subscriptions SET off_at = @At WHERE chat_id = @ChatId AND off_at IS NULL;
        UPDATE outbox SET state = 'dead', loss = 'Replaced', reason = 'the chat has unsubscribed', settled_at = @At
        WHERE state IN ('waiting', 'sending') AND state = 'waiting' AND chat_id = @ChatId AND call ->> '$.call' = 'digest';
        """,
        new { unsubscribed.ChatId, At = unsubscribed.At.ToUnixTimeMilliseconds() });

    /// <summary>Writes how a digest comes, in the transaction of its update.</summary>
    public static void Tune(SqliteConnection connection, SubscriptionTuned tuned) => connection.Execute(
        "UPDATE subscriptions SET is_always = @IsAlways, is_pinned = @IsPinned WHERE chat_id = @ChatId",
        new { tuned.ChatId, tuned.IsAlways, tuned.IsPinned });

    static Posting? Settle(SqliteConnection connection, DigestDecision decision, DateTimeOffset now)
    {
        var subscription = decision.Subscription;
        var digest = decision.Digest;
        var lastDay = digest is null ? subscription.LastDay : decision.Day;
        var moved = connection.Execute(
            MoveOn,
            new
            {
                subscription.ChatId,
                DueAt = subscription.DueAt.ToUnixTimeMilliseconds(),
                Weekday = (int?)subscription.Schedule.Weekday,
                Minute = SubscriptionRow.MinuteOf(subscription.Schedule.Time),
                subscription.Schedule.Zone,
                NextDueAt = decision.NextDueAt.ToUnixTimeMilliseconds(),
                SeenBatch = digest?.Span.UpToBatch ?? subscription.SeenBatch,
                Since = (digest?.Span.Until ?? subscription.Since).ToUnixTimeMilliseconds(),
                LastDay = lastDay is { } day ? SubscriptionRow.TextOf(day) : null,
            });
        if (moved == 0)
        {
            return null;
        }

        var posting = digest is null ? null : OutboxRow.Insert(connection, updateId: null, digest, now);
        Record(connection, decision, decision.Outcome, SubscriptionRow.TextOf(decision.Day), SubscriptionRow.TextOf(decision.ThroughDay), now, posting?.Id);
        foreach (var passed in decision.Passed.Select(SubscriptionRow.TextOf))
        {
            Record(connection, decision, DigestOutcome.DayTaken, passed, passed, now, postingId: null);
        }

        return posting;
    }

    static void Record(
        SqliteConnection connection, DigestDecision decision, DigestOutcome outcome, string day, string throughDay, DateTimeOffset now,
        long? postingId) => connection.Execute(
        Log,
        new
        {
            decision.Subscription.ChatId,
            Day = day,
            ThroughDay = throughDay,
            Outcome = outcome.ToString(),
            DueAt = decision.Subscription.DueAt.ToUnixTimeMilliseconds(),
            At = now.ToUnixTimeMilliseconds(),
            PostingId = postingId,
        });
}
