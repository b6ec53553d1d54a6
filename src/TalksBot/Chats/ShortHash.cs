using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Chats;

/// <summary>
/// Names a text in a button or an address. Made from the text itself, the name stays the same over restarts and reindexing, and a forged
/// one finds nothing.
/// </summary>
static class ShortHash
{
    const int HexDigits = 16;

    /// <summary>16 hexadecimal digits of the text's SHA-256.</summary>
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HexDigits];
}
