using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>Cuts each Ukrainian word to its stem by <see cref="UkrainianStemmer"/>.</summary>
sealed class UkrainianStemFilter : TokenFilter
{
    readonly ICharTermAttribute term;

    public UkrainianStemFilter(TokenStream words) : base(words) => term = AddAttribute<ICharTermAttribute>();

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        term.Length = UkrainianStemmer.Stem(term.Buffer.AsSpan(0, term.Length));
        return true;
    }
}
