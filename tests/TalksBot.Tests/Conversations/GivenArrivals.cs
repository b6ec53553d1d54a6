using TalksBot.Library;

namespace TalksBot.Tests.Conversations;

/// <summary>Arrivals as a test has them: batches with their times.</summary>
sealed class GivenArrivals : IArrivals
{
    readonly List<DateTimeOffset> batches = [];

    /// <summary>Another batch has arrived.</summary>
    public void Arrive(DateTimeOffset at)
    {
        lock (batches)
        {
            batches.Add(at);
        }
    }

    public long LatestBatch()
    {
        lock (batches)
        {
            return batches.Count;
        }
    }

    public long BatchAt(DateTimeOffset time)
    {
        lock (batches)
        {
            return batches.Count(batch => batch <= time);
        }
    }

    public IReadOnlyList<ArrivedArticle> Between(long after, long upTo) => throw new NotSupportedException("No test asks for it.");
}
