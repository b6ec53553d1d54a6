namespace TalksBot.Asking;

/// <summary>
/// Which albums were seen lately: Telegram sends each picture of one as a message of its own, and one reply is enough.
/// </summary>
sealed class RecentAlbums
{
    // An album's pictures arrive within a second of each other.
    const int MostKept = 1000;

    readonly HashSet<string> seen = [];
    readonly Queue<string> order = [];

    /// <summary>Whether a message begins something new: it is in no album, or the first of its album.</summary>
    /// <param name="albumId">The album, or <see langword="null"/> for none.</param>
    public bool IsNew(string? albumId)
    {
        if (albumId is null)
        {
            return true;
        }

        lock (seen)
        {
            if (!seen.Add(albumId))
            {
                return false;
            }

            order.Enqueue(albumId);
            if (order.Count > MostKept)
            {
                seen.Remove(order.Dequeue());
            }

            return true;
        }
    }
}
