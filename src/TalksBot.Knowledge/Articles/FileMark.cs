namespace TalksBot.Knowledge.Articles;

/// <summary>What tells that a file is unchanged without reading it.</summary>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Modified">When it was last modified, in ticks of UTC as <see cref="DateTime.Ticks"/> counts them.</param>
public readonly record struct FileMark(long Size, long Modified)
{
    // The coarsest clock that a file system keeps: FAT counts in steps of two seconds.
    static readonly TimeSpan Granularity = TimeSpan.FromSeconds(2);

    // A time further ahead comes from a wrong clock, not from a change a moment ago.
    static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether a file with this mark may still change without getting another: it was modified so shortly before that one
    /// more modification might carry the same time. It may also be half written.
    /// </summary>
    /// <param name="listed">When the mark was taken, by the clock of the file system.</param>
    public bool IsFreshAt(DateTimeOffset listed)
    {
        var age = listed.UtcTicks - Modified;
        return age < Granularity.Ticks && age > -Ahead.Ticks;
    }
}
