using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Asking;

/// <summary>
/// Names a suggested question in a button. Made from the question's own words, it stays the same over restarts and
/// reindexing, and a forged one finds nothing.
/// </summary>
static class SuggestionId
{
    const int HexDigits = 16;

    /// <summary>The id of a question: 16 hexadecimal digits of its SHA-256.</summary>
    public static string Of(string question) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..HexDigits];

    /// <summary>The question of an id, or <see langword="null"/> when the articles suggest it no more.</summary>
    public static string? Find(string id, IReadOnlyList<string> questions) =>
        questions.FirstOrDefault(question => Of(question) == id);
}
