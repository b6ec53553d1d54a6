using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index;

/// <summary>Terms that are known already, as a stream for the writer. Made once and filled for each sentence anew.</summary>
sealed class TermStream : TokenStream
{
    readonly TermBytesAttribute term = new();
    readonly IPositionIncrementAttribute position;
    IReadOnlyList<BytesRef> terms = [];
    int next;

    public TermStream()
    {
        AddAttributeImpl(term);
        position = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets what is streamed next.</summary>
    public void Fill(IReadOnlyList<BytesRef> all) => terms = all;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        next = 0;
        // The end of a stream leaves 0 there. The writer wants a step, although it keeps no places.
        position.PositionIncrement = 1;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (next >= terms.Count)
        {
            return false;
        }

        term.Set(terms[next++]);
        return true;
    }
}
