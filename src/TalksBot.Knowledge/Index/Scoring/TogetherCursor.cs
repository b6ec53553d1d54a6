namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>
/// A term of several words, which stands in a part where all of them do: the index keeps no places, and in the bounds of a
/// sentence words that belong together seldom meet otherwise.
/// </summary>
/// <param name="first">The first word once more: it tells where to look.</param>
/// <param name="words">All words.</param>
sealed class TogetherCursor(SingleTermCursor first, SingleTermCursor[] words) : TermCursor
{
    /// <inheritdoc/>
    public override int Next => first.Next;

    /// <inheritdoc/>
    public override long Cost => first.Cost;

    /// <inheritdoc/>
    public override void MoveTo(int document) => first.MoveTo(document);

    /// <inheritdoc/>
    public override void Scatter(ScoringWindow window, float worth)
    {
        first.Mark(window);
        foreach (var document in window.TakeMarked())
        {
            var frequency = 0f;
            AddTo(ref frequency, document, worth);
            if (frequency > 0)
            {
                window.Add(document, frequency);
            }
        }
    }

    /// <inheritdoc/>
    public override void AddTo(ref float frequency, int document, float worth) =>
        frequency += words[0].Weigh(Counts(document), document, worth);

    /// <inheritdoc/>
    public override PartCounts Counts(int document)
    {
        var counts = words[0].Counts(document);
        for (var i = 1; i < words.Length && counts != default; i++)
        {
            counts = counts.With(words[i].Counts(document));
        }

        return counts;
    }
}
