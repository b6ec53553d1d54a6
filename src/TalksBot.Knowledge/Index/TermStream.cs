using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Token = TalksBot.Knowledge.Index.Analysis.Token;

namespace TalksBot.Knowledge.Index;

/// <summary>Words that are known already, as a stream for the writer. Made once and filled for each sentence anew.</summary>
sealed class TermStream : TokenStream
{
    readonly ICharTermAttribute term;
    List<Token> words = [];
    int next;

    public TermStream() => term = AddAttribute<ICharTermAttribute>();

    /// <summary>Sets what is streamed next.</summary>
    public void Fill(List<Token> tokens) => words = tokens;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        next = 0;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        if (next >= words.Count)
        {
            return false;
        }

        term.SetEmpty().Append(words[next++].Term);
        return true;
    }
}
