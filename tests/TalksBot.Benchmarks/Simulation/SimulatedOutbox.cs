using TalksBot.Inbox;
using TalksBot.Outbox;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>The real outbox on a disk that takes its time and is sometimes busy, with what is planted into it.</summary>
sealed class SimulatedOutbox(IOutbox inner, SimulatedDisk disk, Observations seen, PlantedBug bug) : IOutbox
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Posting>> LoadUnsettled(DateTimeOffset now)
    {
        var postings = await inner.LoadUnsettled(now);
        foreach (var posting in postings)
        {
            seen.Wrote(posting);
        }

        return bug == PlantedBug.DigestRepeated ? [.. postings.Select(AsReply)] : postings;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Posting>> Add(IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, DateTimeOffset now)
    {
        await disk.Access();
        var postings = await inner.Add(calls, changes, now);
        foreach (var posting in postings)
        {
            seen.Wrote(posting);
        }

        return postings;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SentMessage> LoadSent(DateTimeOffset since, DateTimeOffset until) => inner.LoadSent(since, until);

    /// <inheritdoc/>
    public async Task<bool> MarkSending(long id, int attempts, DateTimeOffset now)
    {
        await disk.Access();
        seen.Begun(id); // Before it is on disk: a crash may come between the two.
        var isWanted = bug == PlantedBug.LeaseForgotten || await inner.MarkSending(id, attempts, now);
        if (!isWanted)
        {
            seen.Ended(id);
        }

        return isWanted;
    }

    /// <inheritdoc/>
    public async Task MarkSent(long id, int messageId, DateTimeOffset now)
    {
        await disk.Access();
        if (bug != PlantedBug.OutcomeForgotten)
        {
            await inner.MarkSent(id, messageId, now);
        }

        seen.Ended(id);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Posting>> MarkDigestSent(
        Posting digest, int messageId, bool isPinned, IReadOnlyList<SendText> rest, DateTimeOffset now)
    {
        await disk.Access();
        if (bug == PlantedBug.OutcomeForgotten)
        {
            seen.Ended(digest.Id);
            return [];
        }

        var postings = await inner.MarkDigestSent(digest, messageId, isPinned, rest, now);
        foreach (var posting in postings)
        {
            seen.Wrote(posting);
        }

        seen.Ended(digest.Id);
        return postings;
    }

    /// <inheritdoc/>
    public async Task Postpone(long id, DateTimeOffset notBefore, string reason, DateTimeOffset now)
    {
        await disk.Access();
        await inner.Postpone(id, notBefore, reason, now);
        seen.Ended(id);
    }

    /// <inheritdoc/>
    public async Task GiveUp(long id, PostingLoss loss, string reason, DateTimeOffset now)
    {
        await disk.Access();
        await inner.GiveUp(id, loss, reason, now);
        seen.Ended(id);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyCollection<long>> GiveUpChat(long chatId, string reason, DateTimeOffset now)
    {
        await disk.Access();
        var ended = await inner.GiveUpChat(chatId, reason, now);
        foreach (var id in ended)
        {
            seen.Ended(id);
        }

        return ended;
    }

    /// <inheritdoc/>
    public async Task MoveChat(long fromChatId, long toChatId)
    {
        await disk.Access();
        await inner.MoveChat(fromChatId, toChatId);
    }

    static Posting AsReply(Posting posting) => posting with { Call = posting.Call with { Kind = PostingKind.Reply } };
}
