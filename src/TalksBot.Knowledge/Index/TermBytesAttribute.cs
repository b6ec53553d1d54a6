using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace TalksBot.Knowledge.Index;

/// <summary>Hands the writer a term's bytes as they are; Lucene's own attribute encodes each term anew.</summary>
sealed class TermBytesAttribute : Attribute, ITermToBytesRefAttribute
{
    /// <inheritdoc/>
    public BytesRef BytesRef { get; } = new();

    /// <summary>Sets the term.</summary>
    public void Set(ArraySegment<byte> term) =>
        (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (term.Array!, term.Offset, term.Count);

    /// <inheritdoc/>
    public void FillBytesRef()
    {
        // The bytes are there since the term was set.
    }

    /// <inheritdoc/>
    public override void Clear() => BytesRef.Length = 0;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) =>
        ((TermBytesAttribute)target).Set(new ArraySegment<byte>(BytesRef.Bytes, BytesRef.Offset, BytesRef.Length));
}
