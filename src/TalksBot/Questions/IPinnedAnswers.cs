namespace TalksBot.Questions;

/// <summary>
/// The pinned answers as far as the bot knows: Telegram lists only the newest and tells of no unpin by hand, so one leaves
/// the list when a call shows that it is gone.
/// </summary>
interface IPinnedAnswers
{
    /// <summary>Those of a group, the newest pin first; without those about to be unpinned.</summary>
    IReadOnlyList<PinnedAnswer> In(long chatId);

    /// <summary>Those pinned by now, of any group that the bot is in, that were last held against other articles than these.</summary>
    IReadOnlyList<PinnedAnswer> NotReviewedWith(string fingerprint);
}
