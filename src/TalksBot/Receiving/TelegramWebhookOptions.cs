using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Receiving;

/// <summary>Whether and where Telegram brings updates itself, instead of being polled for them.</summary>
sealed class TelegramWebhookOptions : IValidatableObject
{
    /// <summary>The public address that Telegram is to call; empty for polling. Its path is the one that is served.</summary>
    [WebAddress]
    public string Url { get; set; } = "";

    /// <summary>The address on this computer that the proxy passes the calls on to.</summary>
    [ListenAddress]
    public string ListenOn { get; set; } = "http://127.0.0.1:8443";

    /// <summary>What each call must carry, a secret between Telegram and the bot.</summary>
    [WebhookSecret]
    public string SecretToken { get; set; } = "";

    /// <summary>Whether updates come by webhook.</summary>
    public bool IsOn() => Url.Length > 0;

    /// <summary>Without a secret anybody who finds the address could play Telegram.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsOn() && SecretToken.Length == 0
        ? [new ValidationResult(
            $"Telegram:Webhook:SecretToken is missing: expected {WebhookSecretAttribute.Expected}, since Telegram:Webhook:Url is set")]
        : [];
}

/// <summary>Checks <see cref="TelegramWebhookOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class TelegramWebhookOptionsValidator : IValidateOptions<TelegramWebhookOptions>;
