using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace TalksBot.Configuration;

/// <summary>A section of the configuration and the options bound to it.</summary>
/// <param name="Name">The section.</param>
/// <param name="OptionsType">The class it is bound to.</param>
/// <param name="Validate">Binds and validates; throws <see cref="OptionsValidationException"/> with what is wrong.</param>
sealed partial record SettingsSection(string Name, Type OptionsType, Action<IServiceProvider> Validate)
{
    /// <summary>
    /// The section of a class of options: <c>Xy</c> for <c>XyOptions</c>, and <c>Xy:Zw</c>, within it, for <c>XyZwOptions</c>.
    /// </summary>
    public static string NameOf(Type options) =>
        WordStart().Replace(options.Name.Replace("Options", "", StringComparison.Ordinal), ":");

    /// <summary>Keys that nothing reads (a typo would otherwise go unnoticed) and values of the wrong type.</summary>
    /// <param name="section">What the configuration says.</param>
    /// <param name="sections">The names of all sections: one may stand within another.</param>
    public IEnumerable<(string Error, bool PreventsBinding)> Misfits(IConfigurationSection section, IReadOnlySet<string> sections) =>
        Misfits(Name, OptionsType, section, sections);

    static IEnumerable<(string Error, bool PreventsBinding)> Misfits(
        string name, Type options, IConfigurationSection section, IReadOnlySet<string> sections)
    {
        var properties = options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToList();
        foreach (var child in section.GetChildren())
        {
            var property = properties.FirstOrDefault(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null && sections.Contains($"{name}:{child.Key}"))
            {
                continue; // Options of their own, which look at it themselves.
            }

            if (property is null)
            {
                var known = string.Join(", ", properties.Select(p => $"{name}:{p.Name}"));
                yield return ($"{name}:{child.Key} is no setting of this bot: expected one of {known}", false);
            }
            else if (property.PropertyType.IsGenericType)
            {
                foreach (var misfit in MisfitsOfList($"{name}:{property.Name}", property.PropertyType.GetGenericArguments()[0], child, sections))
                {
                    yield return misfit;
                }
            }
            else if (child.Value is { } value && !TypeDescriptor.GetConverter(property.PropertyType).IsValid(value))
            {
                yield return ($"{name}:{property.Name} is \"{value}\": expected {WordFor(property.PropertyType)}", true);
            }
        }
    }

    // A list is bound from keys 0, 1, 2...; an empty one in JSON is an empty value.
    static IEnumerable<(string Error, bool PreventsBinding)> MisfitsOfList(
        string name, Type item, IConfigurationSection list, IReadOnlySet<string> sections)
    {
        if (list.Value is { Length: > 0 } value)
        {
            return [($"{name} is \"{value}\": expected a list, whose first value is {name}:0", true)];
        }

        return item == typeof(string)
            ? []
            : list.GetChildren().SelectMany(child => Misfits($"{name}:{child.Key}", item, child, sections));
    }

    static string WordFor(Type type) =>
        type == typeof(bool) ? "true or false" : type == typeof(TimeSpan) ? "a duration such as 00:00:30" : "a number";

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
