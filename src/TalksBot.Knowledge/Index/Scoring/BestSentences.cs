namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>Keeps the best of the sentences that it is offered; of equal ones the earlier document is better.</summary>
/// <param name="count">How many are kept.</param>
/// <param name="common">What searches of other shares for the same question have found out.</param>
sealed class BestSentences(int count, CommonThreshold common)
{
    readonly PriorityQueue<Found, Found> best = new(count + 1);

    /// <summary>What a sentence must score at least to be kept: as many as are wanted score that, in this share or another.</summary>
    public float Threshold => common.Value;

    bool IsFull => best.Count == count;

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

        if (IsFull)
        {
            common.Raise(best.Peek().Score);
        }
    }

    /// <summary>Those that were kept, in no order.</summary>
    public IEnumerable<Found> Kept => best.UnorderedItems.Select(item => item.Element);
}
