using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalksBot.Knowledge.Index;

/// <summary>Terms that are known already, as a stream for the writer. Made once and set to each text anew.</summary>
sealed class TermStream : TokenStream
{
    readonly TermList terms;
    readonly TermBytesAttribute term = new();
    readonly IPositionIncrementAttribute position;
    TermRun run;
    int next;

    public TermStream(TermList terms)
    {
        this.terms = terms;
        AddAttributeImpl(term);
        position = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets what is streamed next.</summary>
    public void MoveTo(TermRun text) => run = text;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        next = run.Start;
        // The end of a stream leaves 0 there. The writer wants a step, although it keeps no places.
        position.PositionIncrement = 1;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (next >= run.End)
        {
            return false;
        }

        term.Set(terms.Read(ref next));
        return true;
    }
}
