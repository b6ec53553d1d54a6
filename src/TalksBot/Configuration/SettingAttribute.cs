using System.ComponentModel.DataAnnotations;

namespace TalksBot.Configuration;

/// <summary>
/// A rule for one configuration value. Its error names the key, the value and what is expected: the key follows from the
/// property and <see cref="SettingsSection.NameOf"/> its class.
/// </summary>
/// <param name="expected">What is expected, to stand after "expected".</param>
abstract class SettingAttribute(string expected) : ValidationAttribute
{
    /// <summary>Whether the error must not show the value.</summary>
    protected virtual bool IsSecret(string value) => false;

    /// <summary>Whether the value is one that the bot can work with.</summary>
    protected abstract bool IsRight(string value);

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var text = value?.ToString() ?? "";
        if (IsRight(text))
        {
            return ValidationResult.Success;
        }

        var section = SettingsSection.NameOf(validationContext.ObjectType);
        var found = text.Length == 0 ? "is missing" : IsSecret(text) ? "is wrong" : $"is \"{text}\"";
        return new ValidationResult($"{section}:{validationContext.MemberName} {found}: expected {expected}");
    }
}
