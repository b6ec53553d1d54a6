namespace TalksBot.Receiving;

/// <summary>
/// When Telegram was last heard of as it should be: a poll that succeeded and whose updates are on disk, an update that it
/// brought, or its word that the webhook is set.
/// </summary>
sealed class LastContact(TimeProvider time)
{
    const long Never = -1;

    long at = Never;

    /// <summary>How long ago it was, or <see langword="null"/> for never in this run.</summary>
    public TimeSpan? Age => Volatile.Read(ref at) is var then && then != Never ? time.GetElapsedTime(then) : null;

    /// <summary>It is now.</summary>
    public void Note() => Volatile.Write(ref at, time.GetTimestamp());
}
