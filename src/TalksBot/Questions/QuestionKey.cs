using System.Security.Cryptography;

namespace TalksBot.Questions;

/// <summary>Makes the keys that addresses name questions by.</summary>
static class QuestionKey
{
    const int Bytes = 16;

    /// <summary>A new key: 32 hexadecimal digits, 128 random bits.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
