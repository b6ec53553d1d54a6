using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>What the analysis makes of a word.</summary>
/// <param name="term">The stem; empty if nothing is left.</param>
sealed class AnalysedWord(string term)
{
    BytesRef? bytes;

    /// <summary>The stem; empty if nothing is left.</summary>
    public string Term => term;

    /// <summary>The stem in UTF-8, for the index. Made when first asked for; making it twice at a time does no harm.</summary>
    public BytesRef Bytes => bytes ??= new BytesRef(term);
}
