namespace TalksBot.Benchmarks.Scale;

/// <summary>Keeps a few of many texts, each with the same chance, in a random order.</summary>
sealed class Sample(int size, Random random)
{
    readonly List<string> kept = new(size);
    int seen;

    /// <summary>What was kept.</summary>
    public IReadOnlyList<string> Kept => kept;

    /// <summary>Takes note of one more.</summary>
    public void Add(string text)
    {
        seen++;
        if (kept.Count < size)
        {
            kept.Insert(random.Next(kept.Count + 1), text);
        }
        else if (random.Next(seen) is var place && place < size)
        {
            kept[place] = text;
        }
    }
}
