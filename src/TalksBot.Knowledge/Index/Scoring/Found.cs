namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>A document with its score. Ordered from worst to best; of equal ones the earlier document is better.</summary>
readonly record struct Found(int Document, float Score) : IComparable<Found>
{
    /// <inheritdoc/>
    public int CompareTo(Found other) =>
        Score != other.Score ? Score.CompareTo(other.Score) : other.Document.CompareTo(Document);
}
