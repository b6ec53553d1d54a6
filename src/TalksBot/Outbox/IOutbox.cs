using TalksBot.Inbox;

namespace TalksBot.Outbox;

/// <summary>The table of calls that must not get lost. Every task completes once its change is on disk.</summary>
interface IOutbox
{
    /// <summary>Writes calls that no update asked for, and what changes with them, all or nothing.</summary>
    /// <param name="calls">The calls, in order; may be empty.</param>
    /// <param name="changes">What changes in what the bot keeps; may be empty.</param>
    /// <param name="now">When.</param>
    /// <returns>The rows written, in the order of <paramref name="calls"/>.</returns>
    Task<IReadOnlyList<Posting>> Add(IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, DateTimeOffset now);

    /// <summary>
    /// All rows that are not settled, in order of their ids. A row that was being sent when the process ended has an unknown
    /// outcome: it is among them if it may be repeated, and else it is ended. A row of a kind that this version does not know
    /// is given up.
    /// </summary>
    Task<IReadOnlyList<Posting>> LoadUnsettled(DateTimeOffset now);

    /// <summary>
    /// When messages may have gone out lately, oldest first: what the limits start from. An attempt whose outcome is unknown
    /// counts; of several attempts at one row each counts as late as the last.
    /// </summary>
    /// <param name="since">The earliest time that still counts.</param>
    /// <param name="until">The latest: a clock that was wrong may have left times in the future.</param>
    IReadOnlyList<SentMessage> LoadSent(DateTimeOffset since, DateTimeOffset until);

    /// <summary>Records, before a call is made, that it is about to be.</summary>
    /// <returns>Whether the row is still to be carried out.</returns>
    Task<bool> MarkSending(long id, int attempts, DateTimeOffset now);

    /// <summary>Records that the call was carried out.</summary>
    /// <param name="id">The row.</param>
    /// <param name="messageId">The number of the message sent or edited.</param>
    /// <param name="now">When.</param>
    Task MarkSent(long id, int messageId, DateTimeOffset now);

    /// <summary>
    /// Records that a digest was sent, and writes what follows from it, all or nothing: its further messages, and, if it is
    /// pinned, that the chat's digest before is unpinned and this one pinned.
    /// </summary>
    /// <param name="digest">The row.</param>
    /// <param name="messageId">The number of its first message.</param>
    /// <param name="isPinned">Whether it is pinned.</param>
    /// <param name="rest">Its further messages, in order.</param>
    /// <param name="now">When.</param>
    /// <returns>The rows written.</returns>
    Task<IReadOnlyList<Posting>> MarkDigestSent(
        Posting digest, int messageId, bool isPinned, IReadOnlyList<SendText> rest, DateTimeOffset now);

    /// <summary>Puts a row off after an attempt that did not succeed.</summary>
    Task Postpone(long id, DateTimeOffset notBefore, string reason, DateTimeOffset now);

    /// <summary>Ends a row that will never be carried out; it stays as a dead letter with the reason.</summary>
    Task GiveUp(long id, PostingLoss loss, string reason, DateTimeOffset now);

    /// <summary>Ends every unsettled row of a chat that cannot be reached any more.</summary>
    /// <returns>The rows that were ended.</returns>
    Task<IReadOnlyCollection<long>> GiveUpChat(long chatId, string reason, DateTimeOffset now);

    /// <summary>Moves what is not settled to the supergroup that a group was upgraded to.</summary>
    Task MoveChat(long fromChatId, long toChatId);
}
