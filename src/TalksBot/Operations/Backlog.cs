namespace TalksBot.Operations;

/// <summary>What waits, and what was given up.</summary>
/// <param name="Inbox">Updates on which nothing was decided yet.</param>
/// <param name="OldestInbox">When the oldest of them came; <see langword="null"/> for none.</param>
/// <param name="Outbox">Calls that are to be carried out.</param>
/// <param name="OldestOutbox">When the oldest of them was written; <see langword="null"/> for none.</param>
/// <param name="DeadLetters">Calls that were given up, of those that are still kept.</param>
sealed record Backlog(
    long Inbox, DateTimeOffset? OldestInbox, long Outbox, DateTimeOffset? OldestOutbox, long DeadLetters);
