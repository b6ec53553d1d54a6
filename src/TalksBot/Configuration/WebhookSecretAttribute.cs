using System.Text.RegularExpressions;

namespace TalksBot.Configuration;

/// <summary>A secret token in the form that setWebhook takes, or nothing; never shown.</summary>
sealed partial class WebhookSecretAttribute() : SettingAttribute(Expected)
{
    /// <summary>What is expected, for whoever misses it.</summary>
    public const string Expected = "1 to 256 letters, digits, _ or -, best 32 or more that nobody can guess";

    /// <inheritdoc/>
    protected override bool IsSecret(string value) => true;

    /// <inheritdoc/>
    protected override bool IsRight(string value) => value.Length == 0 || SecretForm().IsMatch(value);

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex SecretForm();
}
