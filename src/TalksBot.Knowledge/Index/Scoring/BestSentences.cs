namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>Keeps the best of the sentences that it is offered; of equal ones the earlier document is better.</summary>
/// <param name="count">How many are kept.</param>
/// <param name="floor">A score below which no sentence is of interest, or 0.</param>
sealed class BestSentences(int count, float floor)
{
    readonly PriorityQueue<Found, Found> best = new(count + 1);

    /// <summary>Whether there are as many as are wanted, none of them below the floor.</summary>
    public bool IsFull => best.Count == count;

    /// <summary>What a sentence must score at least to be kept.</summary>
    public float Threshold { get; private set; } = floor;

    /// <summary>Offers a sentence.</summary>
    public void Offer(int document, float score)
    {
        var found = new Found(document, score);
        if (score < Threshold)
        {
            return;
        }

        if (!IsFull)
        {
            best.Enqueue(found, found);
        }
        else if (best.Peek().CompareTo(found) < 0)
        {
            best.EnqueueDequeue(found, found);
        }

        Threshold = IsFull ? best.Peek().Score : Threshold;
    }

    /// <summary>Takes all, best first.</summary>
    public Found[] Take()
    {
        var all = new Found[best.Count];
        for (var i = all.Length - 1; i >= 0; i--)
        {
            all[i] = best.Dequeue();
        }

        return all;
    }
}
