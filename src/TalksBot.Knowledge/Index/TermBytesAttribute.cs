using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace TalksBot.Knowledge.Index;

/// <summary>Hands the writer a term's bytes as they are; Lucene's own attribute encodes each term anew.</summary>
sealed class TermBytesAttribute : Attribute, ITermToBytesRefAttribute
{
    BytesRef term = new();

    /// <inheritdoc/>
    public BytesRef BytesRef { get; } = new();

    /// <summary>Sets the term.</summary>
    public void Set(BytesRef bytes) => term = bytes;

    /// <inheritdoc/>
    public void FillBytesRef() => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (term.Bytes, term.Offset, term.Length);

    /// <inheritdoc/>
    public override void Clear() => term = new BytesRef();

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((TermBytesAttribute)target).term = term;
}
