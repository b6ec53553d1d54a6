namespace TalksBot.Asking;

/// <summary>What is left of the questions of a person or group.</summary>
/// <param name="Bucket">How many may still be asked.</param>
/// <param name="NoticedAt">When it was last said that there are too many; <see langword="null"/> for never.</param>
readonly record struct Allowance(TokenBucket Bucket, DateTimeOffset? NoticedAt)
{
    static readonly TimeSpan BetweenNotices = TimeSpan.FromMinutes(1);

    /// <summary>Whether it may be said again that there are too many.</summary>
    public bool MayNotice(DateTimeOffset now) => NoticedAt is not { } last || now - last >= BetweenNotices || now < last;
}
