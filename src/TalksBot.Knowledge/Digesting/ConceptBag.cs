namespace TalksBot.Knowledge.Digesting;

/// <summary>How often each concept stands in a text: a vector with few entries.</summary>
/// <param name="Counts">By concept (<see cref="Concepts"/>).</param>
sealed record ConceptBag(IReadOnlyDictionary<ulong, double> Counts)
{
    /// <summary>Counts them.</summary>
    public static ConceptBag Of(IEnumerable<(int Word, ulong Concept, double Share)> found)
    {
        var counts = new Dictionary<ulong, double>();
        foreach (var (_, concept, share) in found)
        {
            counts[concept] = counts.GetValueOrDefault(concept) + share;
        }

        return new ConceptBag(counts);
    }

    /// <summary>
    /// The idf-modified cosine of two texts: the sum of tf tf' idf^2 over what both have, by the lengths of both.
    /// </summary>
    /// <remarks>Formula: Erkan and Radev 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", equation 1.</remarks>
    public double Cosine(ConceptBag other, Rarity rarity)
    {
        var (small, large) = Counts.Count <= other.Counts.Count ? (this, other) : (other, this);
        var sum = 0.0;
        foreach (var (concept, count) in small.Counts)
        {
            if (large.Counts.TryGetValue(concept, out var more))
            {
                sum += count * more * rarity.Of(concept) * rarity.Of(concept);
            }
        }

        return sum > 0 ? sum / (Length(rarity) * other.Length(rarity)) : 0;
    }

    /// <summary>The share of this text's concepts, each counted by its rarity, that the other has too: 0 to 1.</summary>
    public double ShareIn(ConceptBag other, Rarity rarity)
    {
        double shared = 0, all = 0;
        foreach (var (concept, count) in Counts)
        {
            var worth = count * rarity.Of(concept);
            all += worth;
            shared += other.Counts.ContainsKey(concept) ? worth : 0;
        }

        return all > 0 ? shared / all : 0;
    }

    double Length(Rarity rarity) => Math.Sqrt(Counts.Sum(one => Math.Pow(one.Value * rarity.Of(one.Key), 2)));
}
