namespace TalksBot.Retention;

/// <summary>
/// Takes out what is not needed any more, a batch a transaction: whoever writes meanwhile waits for one batch at most.
/// Each task completes once its change is on disk, with the number of rows that went.
/// </summary>
interface IRetention
{
    /// <summary>Removes updates that were done before a time; those that wait stay, however old.</summary>
    Task<int> SweepInbox(DateTimeOffset doneBefore, int most);

    /// <summary>Removes calls that were sent or given up before a time; those that wait stay, however old.</summary>
    Task<int> SweepOutbox(DateTimeOffset settledBefore, int most);

    /// <summary>Removes questions that were asked before a time.</summary>
    Task<int> SweepQuestions(DateTimeOffset askedBefore, int most);
}
