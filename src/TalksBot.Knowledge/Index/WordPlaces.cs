namespace TalksBot.Knowledge.Index;

/// <summary>Where, seen from a sentence, the words of a question stand: bit i of a mask is set for word i.</summary>
/// <param name="Text">In the sentence itself.</param>
/// <param name="Paragraph">In its paragraph, itself included.</param>
/// <param name="Headline">In the article's headline.</param>
/// <param name="Previous">In the sentence before.</param>
/// <param name="Next">In the sentence after.</param>
readonly record struct WordPlaces(ulong Text, ulong Paragraph = 0, ulong Headline = 0, ulong Previous = 0, ulong Next = 0)
{
    /// <summary>These with one more word in a part.</summary>
    public WordPlaces With(SentencePart part, ulong bit) => part switch
    {
        SentencePart.Text => this with { Text = Text | bit },
        SentencePart.Paragraph => this with { Paragraph = Paragraph | bit },
        SentencePart.Headline => this with { Headline = Headline | bit },
        SentencePart.Previous => this with { Previous = Previous | bit },
        _ => this with { Next = Next | bit },
    };
}
