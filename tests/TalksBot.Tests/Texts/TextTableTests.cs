using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using TalksBot.Asking;
using TalksBot.Knowledge.Answers;
using TalksBot.Texts;

namespace TalksBot.Tests.Texts;

public partial class TextTableTests
{
    /// <summary>Every table of texts with every language: a table that a later feature adds is among them by itself.</summary>
    public static TheoryData<string, string> TablesInLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var (table, language) in Tables().SelectMany(table => BotLanguages.All.Select(one => (table, one))))
        {
            data.Add(table.FullName!, language.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(TablesInLanguages))]
    public void Texts_InEveryLanguage_AreThereWithTheSamePlaceholders(string table, string language)
    {
        var english = Entries(table, "en");
        var own = Entries(table, language);
        Assert.NotEmpty(english);
        Assert.All(own, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Value), entry.Key));
        Assert.Equal(english.Keys.Select(NameOf).Distinct().Order(), own.Keys.Select(NameOf).Distinct().Order());
        Assert.All(own, entry => Assert.Equal(
            Placeholders(english.First(one => NameOf(one.Key) == NameOf(entry.Key)).Value), Placeholders(entry.Value)));
    }

    [Theory]
    [MemberData(nameof(TablesInLanguages))]
    public void Counts_InEveryLanguage_HaveAllFormsThatItNeeds(string table, string language)
    {
        var own = Entries(table, language).Keys.ToList();
        foreach (var counted in own.Where(IsCounted).Select(NameOf).Distinct())
        {
            Assert.Equal(
                Plurals.FormsOf(language).Select(form => $"{counted}.{form}").Order(),
                own.Where(key => IsCounted(key) && NameOf(key) == counted).Order());
        }
    }

    [Theory]
    [MemberData(nameof(TablesInLanguages))]
    public void Entries_InEveryLanguage_BelongToAMember(string table, string language)
    {
        var members = TypeOf(table).GetMembers().Select(member => member.Name).ToHashSet();
        Assert.All(Entries(table, language).Keys, key => Assert.Contains(key.Split('.')[0], members));
    }

    [Theory]
    [MemberData(nameof(TablesInLanguages))]
    public void Properties_InEveryLanguage_HaveATextOfTheirOwn(string table, string language)
    {
        var texts = Activator.CreateInstance(TypeOf(table), TestTexts.Localizers, BotLanguages.Of(language))!;
        var properties = TypeOf(table).GetProperties().Where(property => property.PropertyType == typeof(string)).ToList();
        Assert.NotEmpty(properties);
        Assert.All(properties, property => Assert.NotEqual("", property.GetValue(texts)));
    }

    [Fact]
    public void ReplyTo_EverySmallTalk_HasATextInEveryLanguage()
    {
        foreach (var talk in Enum.GetValues<SmallTalk>().Where(talk => talk != SmallTalk.Wordless))
        {
            var replies = BotLanguages.All.Select(language => TestTexts.In(language.Name).ReplyTo(talk)).ToList();
            Assert.Equal(replies.Count, replies.Distinct().Count());
        }
    }

    [Fact]
    public void SourceIn_AnyLanguage_IsNamedOrCalledAnother()
    {
        Assert.Equal("Джерело англійською:", TestTexts.In("uk").Citations.SourceIn("en"));
        Assert.Equal("Kaynak başka bir dilde:", TestTexts.In("tr").Citations.SourceIn("de"));
    }

    [Fact]
    public void Text_AskedInTwoLanguages_LeavesTheThreadsOwnAsItWas()
    {
        var before = CultureInfo.CurrentUICulture;
        Assert.Equal("Джерела не дають на це відповіді.", TestTexts.In("uk").Unanswered);
        Assert.Equal("The sources do not answer that.", TestTexts.In("en").Unanswered);
        Assert.Equal(before, CultureInfo.CurrentUICulture);
    }

    static IEnumerable<Type> Tables() => typeof(AskingTexts).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(TextTable)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    static Type TypeOf(string table) => typeof(AskingTexts).Assembly.GetType(table, throwOnError: true)!;

    // Without falling back on English, which would hide what is missing.
    static Dictionary<string, string> Entries(string table, string language)
    {
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var set = new ResourceManager(table, typeof(AskingTexts).Assembly).GetResourceSet(culture, true, false);
        Assert.NotNull(set);
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    static bool IsCounted(string key) => key.Split('.') is [_, "one" or "few" or "many" or "other"] && !key.StartsWith("SourceIn", StringComparison.Ordinal);

    static string NameOf(string key) => IsCounted(key) ? key.Split('.')[0] : key;

    static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
