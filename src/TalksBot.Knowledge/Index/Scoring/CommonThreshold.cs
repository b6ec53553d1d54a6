namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// The score that a sentence must reach to be among the best. Searches of several shares for one question raise it together:
/// what one has found need not be beaten by less in another.
/// </summary>
/// <param name="floor">A score below which no sentence is of interest, or 0.</param>
sealed class CommonThreshold(float floor)
{
    float value = floor;

    /// <summary>The score.</summary>
    public float Value => Volatile.Read(ref value);

    /// <summary>Raises it, if it is lower.</summary>
    public void Raise(float score)
    {
        for (var seen = Value; seen < score;)
        {
            var before = Interlocked.CompareExchange(ref value, score, seen);
            seen = before == seen ? score : before;
        }
    }
}
