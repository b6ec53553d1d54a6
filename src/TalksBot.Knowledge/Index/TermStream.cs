using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Terms that are known already, as a stream for the writer: a sentence is analysed once, though it stands in its own
/// field, its neighbours' and its paragraph's.
/// </summary>
sealed class TermStream : TokenStream
{
    readonly IEnumerable<string[]> parts;
    readonly ICharTermAttribute term;
    IEnumerator<string>? terms;

    public TermStream(IEnumerable<string[]> parts)
    {
        this.parts = parts;
        term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        terms = parts.SelectMany(part => part).GetEnumerator();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        if (terms is null || !terms.MoveNext())
        {
            return false;
        }

        term.SetEmpty().Append(terms.Current);
        return true;
    }
}
