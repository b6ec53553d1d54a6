using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Receiving;

/// <summary>The secret that Telegram's calls carry, compared in a time that tells nothing about it.</summary>
sealed class WebhookSecret(string secret)
{
    /// <summary>The header of Telegram's calls.</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    // Of one length whatever is sent: comparing the texts themselves would tell how long the secret is.
    readonly byte[] expected = Hash(secret);

    /// <summary>Whether a call carries the secret, once.</summary>
    public bool IsIn(IHeaderDictionary headers) =>
        headers[Header] is [{ } given] && CryptographicOperations.FixedTimeEquals(Hash(given), expected);

    static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
