namespace TalksBot.Knowledge.Index;

/// <summary>What the sentences of an article have together.</summary>
/// <param name="Words">Their words.</param>
/// <param name="WithWords">How many of them have words at all.</param>
/// <param name="ParagraphWords">The words that each sees in its paragraph, summed up over the sentences.</param>
/// <param name="WithParagraphWords">How many see words at all.</param>
readonly record struct ArticleTotals(long Words, int WithWords, long ParagraphWords, int WithParagraphWords)
{
    /// <summary>These and one sentence more.</summary>
    public ArticleTotals And(SentencePlace place) => new(
        Words + place.Words,
        WithWords + (place.Words > 0 ? 1 : 0),
        ParagraphWords + place.ParagraphWords,
        WithParagraphWords + (place.ParagraphWords > 0 ? 1 : 0));
}
