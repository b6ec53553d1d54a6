using System.Buffers.Text;
using System.Text;

namespace TalksBot.Chats;

/// <summary>
/// A question as the payload of /start: <c>q_</c> and the question's UTF-8 in base64url. Whoever makes such a payload can
/// have the bot answer a question, which anybody can by asking it, and nothing else.
/// </summary>
/// <remarks>Rule: core.telegram.org/bots/features, "Deep linking": up to 64 characters of <c>A-Za-z0-9_-</c>.</remarks>
static class QuestionLink
{
    /// <summary>What the payload begins with.</summary>
    public const string Prefix = "q_";

    const int LongestPayload = 64;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The payload that asks a question; the prefix alone when the question is too long for one.</summary>
    public static string PayloadOf(string question)
    {
        // Half a surrogate pair, which nobody can read, becomes the replacement character.
        var encoded = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(question));
        return Prefix.Length + encoded.Length <= LongestPayload ? Prefix + encoded : Prefix;
    }

    /// <summary>The question in a payload; empty when there is none, or none that can be read.</summary>
    public static string Read(string payload)
    {
        if (payload.Length > LongestPayload
            || !payload.StartsWith(Prefix, StringComparison.Ordinal)
            || !Base64Url.IsValid(payload.AsSpan(Prefix.Length)))
        {
            return "";
        }

        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(payload.AsSpan(Prefix.Length))).Trim();
        }
        catch (Exception problem) when (problem is DecoderFallbackException or FormatException)
        {
            return ""; // Forged: our own payloads are well-formed.
        }
    }
}
