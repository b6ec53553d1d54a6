namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>How often a term stands in each part of a sentence.</summary>
readonly record struct PartCounts(int Text, int Paragraph, int Headline, int Previous, int Next)
{
    /// <summary>The smaller count of each part: how often two terms may be said to stand there together.</summary>
    public PartCounts With(PartCounts other) => new(
        Math.Min(Text, other.Text),
        Math.Min(Paragraph, other.Paragraph),
        Math.Min(Headline, other.Headline),
        Math.Min(Previous, other.Previous),
        Math.Min(Next, other.Next));
}
