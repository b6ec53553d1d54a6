using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Library;

/// <summary>Names a sentence by its words: 64 bits, so that of a million sentences hardly any two share one.</summary>
static class SentenceKey
{
    /// <summary>The key of a sentence's text: the start of its SHA-256 hash in UTF-8. White space, punctuation and case count.</summary>
    public static ulong Of(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
