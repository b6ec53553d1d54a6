using System.Globalization;

namespace TalksBot.Storage;

/// <summary>A digest that waits in the outbox though it was due long ago.</summary>
sealed class LateDigestRow
{
    /// <summary>The row of the outbox.</summary>
    public long Id { get; init; }

    /// <summary>The chat.</summary>
    public long ChatId { get; init; }

    /// <summary>What it tells of begins after this batch.</summary>
    public long AfterBatch { get; init; }

    /// <summary>And ends with this one.</summary>
    public long UpToBatch { get; init; }

    /// <summary>When the chat's digest before was due, as ISO 8601.</summary>
    public string Since { get; init; } = "";

    /// <summary>When it was due itself, as ISO 8601.</summary>
    public string Until { get; init; } = "";

    /// <summary>The oldest of them. A row that is being sent is none: nobody knows yet what becomes of it.</summary>
    // The states are named twice, for the outbox's index holds the rows of the first condition, and SQLite takes it only for those words.
    public const string Select =
        """
        SELECT id AS Id, chat_id AS ChatId, call ->> '$.Span.AfterBatch' AS AfterBatch, call ->> '$.Span.UpToBatch' AS UpToBatch,
            call ->> '$.Span.Since' AS Since, call ->> '$.Span.Until' AS Until
        FROM outbox
        WHERE state IN ('waiting', 'sending') AND state = 'waiting' AND call ->> '$.call' = 'digest'
            AND unixepoch(call ->> '$.Span.Until') * 1000 < @DueBefore
        ORDER BY id LIMIT @most
        """;

    /// <summary>Ends one, and lets the chat's mark go back to where it begins.</summary>
    public const string End =
        """
        UPDATE outbox SET state = 'dead', loss = @Loss, settled_at = @At,
            reason = 'it could not be sent in time; the next digest of the chat has its news'
        WHERE id = @Id;
        UPDATE digest_decisions SET outcome = @Late WHERE chat_id = @ChatId AND posting_id = @Id;
        UPDATE subscriptions SET seen_batch = @AfterBatch, since = @Since
        WHERE chat_id = @ChatId AND seen_batch = @UpToBatch AND since = @Until
        """;

    /// <summary>A time of <see cref="Since"/> or <see cref="Until"/> as the other tables have it.</summary>
    public static long Milliseconds(string time) =>
        DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
