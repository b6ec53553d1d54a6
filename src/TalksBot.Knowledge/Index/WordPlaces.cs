using TalksBot.Knowledge.Index.Scoring;

namespace TalksBot.Knowledge.Index;

/// <summary>Where, seen from a sentence, the words of a question stand: bit i of a mask is set for word i.</summary>
/// <param name="Text">In the sentence itself.</param>
/// <param name="Paragraph">In its paragraph, itself included.</param>
/// <param name="Headline">In the article's headline.</param>
/// <param name="Previous">In the sentence before.</param>
/// <param name="Next">In the sentence after.</param>
readonly record struct WordPlaces(ulong Text, ulong Paragraph = 0, ulong Headline = 0, ulong Previous = 0, ulong Next = 0)
{
    /// <summary>These with one more word in the parts that hold it.</summary>
    public WordPlaces With(PartCounts counts, ulong bit) => new(
        Text | (counts.Text > 0 ? bit : 0),
        Paragraph | (counts.Paragraph > 0 ? bit : 0),
        Headline | (counts.Headline > 0 ? bit : 0),
        Previous | (counts.Previous > 0 ? bit : 0),
        Next | (counts.Next > 0 ? bit : 0));
}
