using System.Text.RegularExpressions;

namespace TalksBot.Configuration;

/// <summary>A bot token in the form that BotFather gives; never shown.</summary>
sealed partial class BotTokenAttribute() : SettingAttribute(
    "a token of the form 123456:ABC-DEF from @BotFather (to try the bot without one, run it with: sandbox)")
{
    /// <inheritdoc/>
    protected override bool IsSecret(string value) => true;

    /// <inheritdoc/>
    protected override bool IsRight(string value) => TokenForm().IsMatch(value);

    [GeneratedRegex(@"^[0-9]{1,18}:[A-Za-z0-9_-]+\z")]
    private static partial Regex TokenForm();
}
