using Microsoft.Extensions.Logging;
using TalksBot.Outbox;
using TalksBot.Subscriptions;

namespace TalksBot.Delivery;

/// <summary>
/// Records what becomes of a row, and says what follows from it. What is not recorded would be sent twice, so while the disk
/// refuses it tries again.
/// </summary>
sealed partial class PostingSettlement(
    IOutbox outbox, LateDigests late, DeliveryMetrics metrics, DigestMetrics digestMetrics, SteadyTime steady, TimeProvider time, Random random,
    ILogger<PostingSettlement> logger)
{
    readonly DateTimeOffset runStart = steady.Now;

    /// <summary>Records that a call is about to be made, so that after a crash nobody takes it for one that never was.</summary>
    /// <returns>Whether it is still to be made; false when the row was ended meanwhile.</returns>
    public async Task<bool> Begin(Posting posting, CancellationToken cancellation)
    {
        using var scope = LogScopes.OfUpdate(logger, posting.UpdateId);
        return await Persist(posting.Id, () => BeginOnce(posting), cancellation);
    }

    async Task<bool> BeginOnce(Posting posting)
    {
        if (late.Is(posting.Call))
        {
            await late.End();
        }

        return await outbox.MarkSending(posting.Id, posting.Attempts + 1, time.GetUtcNow());
    }

    /// <summary>Takes back that a call is about to be made: the bot stops before its moment came. Tried once.</summary>
    public async Task Release(Posting posting)
    {
        try
        {
            await outbox.Postpone(posting.Id, time.GetUtcNow(), "stopped before its call", time.GetUtcNow());
        }
        catch (Exception problem)
        {
            LogNotRecorded(problem, posting.Id);
        }
    }

    /// <summary>Records the outcome of a call.</summary>
    /// <param name="posting">The row, the attempt included.</param>
    /// <param name="outcome">What became of the call.</param>
    /// <param name="cancellation">Ends the trying.</param>
    public async Task<SettledPosting> Settle(Posting posting, SendOutcome outcome, CancellationToken cancellation)
    {
        using var scope = LogScopes.OfUpdate(logger, posting.UpdateId);
        metrics.CountAttempt(outcome);
        return await Follow(posting, outcome, cancellation);
    }

    Task<SettledPosting> Follow(Posting posting, SendOutcome outcome, CancellationToken cancellation) => outcome switch
    {
        SendOutcome.Done done when posting.Call is SendDigest digest => Finish(posting, digest, done, cancellation),
        SendOutcome.Done done => Finish(posting, done.MessageId, cancellation),
        SendOutcome.HeldBack held => HoldBack(posting, held.Delay, cancellation),
        SendOutcome.Unknown unknown when !posting.Call.MayRepeat => Forsake(posting, unknown.Reason, cancellation),
        SendOutcome.NotDone missed => TryAgain(posting, missed.Reason, cancellation),
        SendOutcome.Refused refused => GiveUp(posting, PostingLoss.Refused, refused.Reason, cancellation),
        SendOutcome.Unwritten unwritten => End(posting, PostingLoss.Unwritten, unwritten.Reason, cancellation),
        SendOutcome.ChatLost lost => LoseChat(posting, lost.Reason, cancellation),
        SendOutcome.Migrated migrated => Move(posting, migrated.NewChatId, cancellation),
        _ => throw new NotSupportedException($"No outcome of the kind {outcome.GetType().Name} can be settled."),
    };

    async Task<SettledPosting> Finish(Posting posting, int messageId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await Persist(posting.Id, () => outbox.MarkSent(posting.Id, messageId, now), cancellation);
        metrics.CountSent(after: steady.Now - posting.CreatedAt);
        return Ended(posting);
    }

    async Task<SettledPosting> Finish(Posting posting, SendDigest digest, SendOutcome.Done done, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var added = await Persist(
            posting.Id, () => outbox.MarkDigestSent(posting, done.MessageId, digest.IsPinned, done.Rest, now), cancellation);
        metrics.CountSent(after: steady.Now - posting.CreatedAt);
        digestMetrics.CountSent();
        return Ended(posting) with { Added = added };
    }

    async Task<SettledPosting> HoldBack(Posting posting, TimeSpan delay, CancellationToken cancellation)
    {
        LogHeldBack(posting.Id, delay.TotalSeconds);
        var until = steady.Now + delay; // From when Telegram said so, not from when that is recorded.
        await Postpone(posting.Id, delay, $"held back for {delay.TotalSeconds} s", cancellation);
        return new SettledPosting(queue => queue.HoldBack(posting with { NotBefore = until }, steady.Now), IsFinal: false);
    }

    Task<SettledPosting> Forsake(Posting posting, string reason, CancellationToken cancellation)
    {
        LogUnknown(posting.Id, reason);
        return End(posting, PostingLoss.UnknownOutcome, reason, cancellation);
    }

    async Task<SettledPosting> TryAgain(Posting posting, string reason, CancellationToken cancellation)
    {
        if (RetryPolicy.PauseBefore(posting, runStart, steady.Now, random) is not { } pause)
        {
            return await GiveUp(posting, PostingLoss.Expired, reason, cancellation);
        }

        LogFailed(posting.Id, posting.Attempts, reason);
        await Postpone(posting.Id, pause, reason, cancellation);
        return new SettledPosting(queue => queue.PutBack(posting with { NotBefore = steady.Now + pause }), IsFinal: false);
    }

    async Task<SettledPosting> LoseChat(Posting posting, string reason, CancellationToken cancellation)
    {
        LogChatLost(posting.ChatId, reason);
        var now = time.GetUtcNow();
        var ended = await Persist(posting.Id, () => outbox.GiveUpChat(posting.ChatId, reason, now), cancellation);
        metrics.CountDead(PostingLoss.ChatLost, ended.Count);
        return new SettledPosting(queue => queue.Drop(posting.ChatId, ended), IsFinal: true);
    }

    async Task<SettledPosting> Move(Posting posting, long newChatId, CancellationToken cancellation)
    {
        LogMigrated(posting.ChatId, newChatId);
        await Postpone(posting.Id, TimeSpan.Zero, "the chat has a new id", cancellation);
        await Persist(posting.Id, () => outbox.MoveChat(posting.ChatId, newChatId), cancellation);
        return new SettledPosting(queue => queue.Move(posting.ChatId, newChatId), IsFinal: false);
    }

    Task<SettledPosting> GiveUp(Posting posting, PostingLoss loss, string reason, CancellationToken cancellation)
    {
        var isFault = loss != PostingLoss.Refused || !TelegramFailure.IsNoFault(posting.Call, reason);
        LogGivenUp(isFault ? LogLevel.Error : LogLevel.Information, posting.Id, posting.Attempts, reason);
        return End(posting, loss, reason, cancellation);
    }

    async Task<SettledPosting> End(Posting posting, PostingLoss loss, string reason, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await Persist(posting.Id, () => outbox.GiveUp(posting.Id, loss, reason, now), cancellation);
        metrics.CountDead(loss, rows: 1);
        return Ended(posting);
    }

    static SettledPosting Ended(Posting posting) => new(queue => queue.Settle(posting.ChatId), IsFinal: true);

    Task<bool> Postpone(long postingId, TimeSpan pause, string reason, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return Persist(postingId, () => outbox.Postpone(postingId, now + pause, reason, now), cancellation);
    }

    Task<bool> Persist(long postingId, Func<Task> record, CancellationToken cancellation) => Persist(
        postingId,
        async () =>
        {
            await record();
            return true;
        },
        cancellation);

    Task<T> Persist<T>(long postingId, Func<Task<T>> record, CancellationToken cancellation) =>
        Insistence.On(record, problem => LogNotRecorded(problem, postingId), time, random, cancellation);

    [LoggerMessage(LogLevel.Warning, "Telegram holds posting {Id} back for {Seconds} s.")]
    partial void LogHeldBack(long id, double seconds);

    [LoggerMessage(LogLevel.Warning, "Posting {Id} failed at attempt {Attempts} and is tried again: {Reason}")]
    partial void LogFailed(long id, int attempts, string reason);

    [LoggerMessage(LogLevel.Error, "Nobody knows whether posting {Id} was carried out, and it is not repeated: {Reason}")]
    partial void LogUnknown(long id, string reason);

    [LoggerMessage("Posting {Id} is given up after attempt {Attempts}: {Reason}")]
    partial void LogGivenUp(LogLevel level, long id, int attempts, string reason);

    [LoggerMessage(LogLevel.Information, "Chat {ChatId} cannot be reached any more: {Reason}")]
    partial void LogChatLost(long chatId, string reason);

    [LoggerMessage(LogLevel.Information, "Group {ChatId} is now the supergroup {NewChatId}.")]
    partial void LogMigrated(long chatId, long newChatId);

    [LoggerMessage(LogLevel.Error, "What became of posting {Id} could not be stored; trying again.")]
    partial void LogNotRecorded(Exception problem, long id);
}
