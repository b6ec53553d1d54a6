using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index;

/// <summary>Where a term of one word stands in the index's dictionaries.</summary>
/// <param name="InText">In that of the sentences, or <see langword="null"/> if it is not there.</param>
/// <param name="InHeadlines">In that of the headlines, or <see langword="null"/>.</param>
sealed record FoundTerm(TermContext? InText, TermContext? InHeadlines)
{
    /// <summary>How many sentences hold it.</summary>
    public int Sentences => InText?.DocFreq ?? 0;

    /// <summary>How many headlines hold it.</summary>
    public int Headlines => InHeadlines?.DocFreq ?? 0;
}
