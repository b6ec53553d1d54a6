namespace TalksBot.Knowledge.Digesting;

/// <summary>How rare each concept is among some sentences.</summary>
sealed class Rarity
{
    readonly Dictionary<ulong, int> holders = [];
    readonly int sentences;

    public Rarity(IReadOnlyCollection<NewSentence> sentences)
    {
        this.sentences = sentences.Count;
        foreach (var concept in sentences.SelectMany(sentence => sentence.All.Counts.Keys))
        {
            holders[concept] = holders.GetValueOrDefault(concept) + 1;
        }
    }

    /// <summary><c>ln((N + 1) / n)</c> for a concept of n sentences among N: above 0 even where all have it.</summary>
    public double Of(ulong concept) => Math.Log((sentences + 1.0) / Math.Max(1, holders.GetValueOrDefault(concept)));
}
