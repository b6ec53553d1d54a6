using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;

namespace TalksBot.Texts;

/// <summary>
/// A table of texts in one language. Each text is a property or method of the class, and an entry of that name in the
/// resx files beside it.
/// </summary>
/// <param name="texts">The entries of all languages.</param>
/// <param name="language">The language that is spoken here.</param>
abstract class TextTable(IStringLocalizer texts, CultureInfo language)
{
    /// <summary>The language's ISO 639-1 code.</summary>
    public string Language => language.Name;

    /// <summary>The entry of the member that asks for it.</summary>
    protected string Text([CallerMemberName] string name = "")
    {
        // The localizer speaks the language of the thread, and has no other way to be told one.
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try
        {
            var text = texts[name];
            return text.ResourceNotFound
                ? throw new InvalidOperationException($"{GetType().Name} has no text '{name}' in '{Language}'.")
                : text.Value;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>The entry of the member that asks for it, with its <c>{0}</c> filled in.</summary>
    protected string Filled(object value, [CallerMemberName] string name = "") =>
        FilledAll([value], name);

    /// <summary>The entry of the member that asks for it, with its <c>{0}</c>, <c>{1}</c>... filled in.</summary>
    protected string FilledAll(object[] values, [CallerMemberName] string name = "") =>
        string.Format(CultureInfo.InvariantCulture, Text(name), values);

    /// <summary>The entry of the member that asks for it in the form that a number takes, with the number for <c>{0}</c>.</summary>
    protected string Counted(int number, [CallerMemberName] string name = "") =>
        Filled(number, $"{name}.{Plurals.FormOf(Language, number)}");
}
