namespace TalksBot.Knowledge.Index;

/// <summary>
/// What a search must know of a sentence at each place of each word, in 32 bits: places lie far apart, and at a million
/// sentences each waits for memory.
/// </summary>
readonly struct SentencePlace
{
    /// <summary>More words than that count as so many.</summary>
    public const int MostWords = (1 << WordsBits) - 1;

    const int WordsBits = 9;
    const int ParagraphBits = 13;
    const int ReachBits = 4;
    const int BeforeAt = WordsBits + ParagraphBits;
    const int AfterAt = BeforeAt + ReachBits;
    const uint Previous = 1u << (AfterAt + ReachBits);
    const uint Next = Previous << 1;

    readonly uint bits;

    /// <summary>Describes a sentence.</summary>
    /// <param name="words">How many words it has.</param>
    /// <param name="paragraphWords">How many words the sentences have that count as in its paragraph, itself included.</param>
    /// <param name="before">How many sentences before it count as in its paragraph, at most 15.</param>
    /// <param name="after">How many sentences after it do, at most 15.</param>
    /// <param name="hasPrevious">Whether the article has a sentence before.</param>
    /// <param name="hasNext">Whether the article has a sentence after.</param>
    public SentencePlace(int words, int paragraphWords, int before, int after, bool hasPrevious, bool hasNext) =>
        bits = (uint)Math.Min(words, MostWords)
            | ((uint)Math.Min(paragraphWords, (1 << ParagraphBits) - 1) << WordsBits)
            | ((uint)before << BeforeAt)
            | ((uint)after << AfterAt)
            | (hasPrevious ? Previous : 0)
            | (hasNext ? Next : 0);

    /// <summary>How many words it has.</summary>
    public int Words => (int)(bits & MostWords);

    /// <summary>How many words the sentences have that count as in its paragraph.</summary>
    public int ParagraphWords => (int)(bits >> WordsBits) & ((1 << ParagraphBits) - 1);

    /// <summary>How many sentences before it count as in its paragraph.</summary>
    public int Before => (int)(bits >> BeforeAt) & ((1 << ReachBits) - 1);

    /// <summary>How many sentences after it do.</summary>
    public int After => (int)(bits >> AfterAt) & ((1 << ReachBits) - 1);

    /// <summary>Whether, for certain, each sentence of its paragraph sees all of it: their paragraphs have the same words.</summary>
    public bool IsParagraphSeenByAll =>
        Before < SegmentLayout.ParagraphReach && After < SegmentLayout.ParagraphReach && Before + After <= SegmentLayout.ParagraphReach;

    /// <summary>1 if the article has a sentence before, else 0.</summary>
    public int PreviousOne => (bits & Previous) != 0 ? 1 : 0;

    /// <summary>1 if the article has a sentence after, else 0.</summary>
    public int NextOne => (bits & Next) != 0 ? 1 : 0;
}
