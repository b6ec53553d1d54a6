using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Configuration;
using TalksBot.Operations;

namespace TalksBot.Tests.Configuration;

/// <summary>
/// Every message that somebody can meet on a wrong setting, with its text. A new setting without a line here fails, and so
/// does a new section.
/// </summary>
public class WrongSettingsTests
{
    const string Rate = "expected a number from 0.01 to 1000000";
    const string Days = "expected a whole number of days from 2 to 3650";
    const string Interval = "expected a whole number of minutes from 5 to 10080";
    const string Folder = "expected the path of a folder";
    const string Token = "expected a token of the form 123456:ABC-DEF from @BotFather (to try the bot without one, run it with: sandbox)";
    const string Listen = "expected an http address of this computer with a port, such as http://127.0.0.1:8443 (HTTPS ends at the proxy before it)";
    const string Words = "expected a word or words of at most 200 characters";
    const string Feed = "https://gull.example/rss.xml";
    const string Collector = "expected an http or https address, such as http://127.0.0.1:4317";
    const string Secret = "expected 1 to 256 letters, digits, _ or -, best 32 or more that nobody can guess";

    /// <summary>Key, wrong value, message.</summary>
    static readonly (string Key, string Value, string Message)[] Cases =
    [
        ("Telegram:Token", "", $"Telegram:Token is missing: {Token}"),
        ("Telegram:Token", "my-secret", $"Telegram:Token is wrong: {Token}"),
        ("Telegram:ApiAddress", "", "Telegram:ApiAddress is missing: expected an http or https address, such as https://api.telegram.org"),
        ("Telegram:ApiAddress", "ftp://telegram", "Telegram:ApiAddress is \"ftp://telegram\": expected an http or https address, such as https://api.telegram.org"),
        ("Telegram:ApiAddress", "https://me:secret@host", "Telegram:ApiAddress is wrong: expected an http or https address, such as https://api.telegram.org"),
        ("Telegram:Webhook:Url", "bot.example", "Telegram:Webhook:Url is \"bot.example\": expected an https address, such as https://bot.example/telegram, or nothing"),
        ("Telegram:Webhook:Url", "https://me:secret@bot.example", "Telegram:Webhook:Url is wrong: expected an https address, such as https://bot.example/telegram, or nothing"),
        ("Telegram:Webhook:Url", "https://bot.example/telegram", $"Telegram:Webhook:SecretToken is missing: {Secret}, since Telegram:Webhook:Url is set"),
        ("Telegram:Webhook:ListenOn", "", $"Telegram:Webhook:ListenOn is missing: {Listen}"),
        ("Telegram:Webhook:ListenOn", "https://bot.example", $"Telegram:Webhook:ListenOn is \"https://bot.example\": {Listen}"),
        ("Telegram:Webhook:SecretToken", "with blank", $"Telegram:Webhook:SecretToken is wrong: {Secret}"),
        ("Knowledge:Folder", " ", $"Knowledge:Folder is \" \": {Folder}"),
        ("Knowledge:Folder", "", $"Knowledge:Folder is missing: {Folder}"),
        ("Knowledge:IndexFolder", "", $"Knowledge:IndexFolder is missing: {Folder}"),
        ("Asking:QuestionsPerMinutePerPerson", "0", $"Asking:QuestionsPerMinutePerPerson is \"0\": {Rate}"),
        ("Asking:QuestionsPerMinutePerPerson", "many", "Asking:QuestionsPerMinutePerPerson is \"many\": expected a number"),
        ("Asking:QuestionsPerMinutePerGroup", "-1", $"Asking:QuestionsPerMinutePerGroup is \"-1\": {Rate}"),
        ("Storage:DataFolder", "", $"Storage:DataFolder is missing: {Folder}"),
        ("Retention:KeepSentDays", "1", $"Retention:KeepSentDays is \"1\": {Days}"),
        ("Retention:KeepSentDays", "a week", "Retention:KeepSentDays is \"a week\": expected a number"),
        ("Retention:KeepQuestionsDays", "4000", $"Retention:KeepQuestionsDays is \"4000\": {Days}"),
        ("Delivery:MessagesPerSecond", "0", $"Delivery:MessagesPerSecond is \"0\": {Rate}"),
        ("Delivery:MessagesPerSecondPerChat", "-1", $"Delivery:MessagesPerSecondPerChat is \"-1\": {Rate}"),
        ("Delivery:MessagesPerMinutePerGroup", "2000000", $"Delivery:MessagesPerMinutePerGroup is \"2000000\": {Rate}"),
        ("Digest:LatestHours", "24", "Digest:LatestHours is \"24\": expected a whole number of hours from 1 to 23"),
        ("Digest:FirstDays", "0", $"Digest:FirstDays is \"0\": {Days}"),
        ("Digest:KeepDays", "for ever", "Digest:KeepDays is \"for ever\": expected a number"),
        ("Digest:Length:Passages", "9", "Digest:Length:Passages is \"9\": expected a whole number from 1 to 8"),
        ("Digest:Length:Questions", "0", "Digest:Length:Questions is \"0\": expected a whole number from 1 to 8"),
        ("Feeds:Sources:0:Address", "gull.example", "Feeds:Sources:0:Address is \"gull.example\": expected the http or https address of a feed, without a user, such as https://gull.example/rss.xml"),
        ("Feeds:Sources:0:Language", "English", "Feeds:Sources:0:Language is \"English\": expected an ISO 639-1 code such as en, uk, ru, tr or az, or nothing"),
        ("Feeds:Sources:0:MustContain:0", " ", $"Feeds:Sources:0:MustContain:0 is \" \": {Words}"),
        ("Feeds:Sources:0:MustNotContain:0", " ", $"Feeds:Sources:0:MustNotContain:0 is \" \": {Words}"),
        ("Feeds:Sources", Feed, $"Feeds:Sources is \"{Feed}\": expected a list, whose first value is Feeds:Sources:0"),
        ("Feeds:Sources:1:Address", Feed, $"Feeds:Sources:1:Address is \"{Feed}\", as Feeds:Sources:0 is: expected each feed once"),
        ("Feeds:IntervalMinutes", "0", $"Feeds:IntervalMinutes is \"0\": {Interval}"),
        ("Feeds:AllowPrivateNetworks", "maybe", "Feeds:AllowPrivateNetworks is \"maybe\": expected true or false"),
        ("Operations:ListenOn", "9464", "Operations:ListenOn is \"9464\": expected an http address of this computer with a port, such as http://127.0.0.1:9464, or nothing"),
        ("Operations:Operators", "@alice", "Operations:Operators is \"@alice\": expected user ids of Telegram with commas between, such as 123456789, 987654321, or nothing"),
        ("Operations:Operators", "-100123", "Operations:Operators is \"-100123\": expected user ids of Telegram with commas between, such as 123456789, 987654321, or nothing"),
        ("Operations:LogFormat", "xml", "Operations:LogFormat is \"xml\": expected auto (for people on a terminal, else JSON), text or json"),
        ("Operations:LogFormat", "", "Operations:LogFormat is missing: expected auto (for people on a terminal, else JSON), text or json"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", $"OTEL_EXPORTER_OTLP_ENDPOINT is \"collector:4317\": {Collector}"),
        ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "collector", $"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT is \"collector\": {Collector}"),
        ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "ftp://c", $"OTEL_EXPORTER_OTLP_METRICS_ENDPOINT is \"ftp://c\": {Collector}"),
    ];

    public static TheoryData<string, string, string> AllCases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (key, value, message) in Cases)
            {
                data.Add(key, value, message);
            }

            return data;
        }
    }

    /// <summary>The sections that the bot reads, by the classes that they are bound to.</summary>
    public static TheoryData<string> Sections => [.. SectionsOf([]).Select(section => section.Name)];

    [Theory]
    [MemberData(nameof(AllCases))]
    public void WrongSetting_EachOfThem_SaysWhatIsWrongAndWhatIsExpected(string key, string value, string message)
    {
        // A webhook without a secret is a second thing that is wrong.
        const string secretOfWebhook = "Telegram:Webhook:SecretToken is missing";
        Assert.Equal(
            [message],
            Errors([.. Beside(key), (key, value)]).Where(error => error == message || !error.StartsWith(secretOfWebhook, StringComparison.Ordinal)));
    }

    [Fact]
    public void WrongSetting_EverySettingOfTheBot_HasACase()
    {
        var settings = SectionsOf([]).SelectMany(section => section.OptionsType
            .GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{section.Name}:{property.Name}"));
        var ofFeeds = typeof(TalksBot.Feeds.FeedSource).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            // Any name is one that a publication may have.
            .Where(property => property.CanWrite && property.Name != nameof(TalksBot.Feeds.FeedSource.Publisher))
            .Select(property => $"Feeds:Sources:0:{property.Name}");
        // A list has its cases in its items.
        Assert.All(settings.Concat(ofFeeds), setting => Assert.Contains(
            Cases, one => one.Key == setting || one.Key.StartsWith(setting + ":", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void WrongSetting_KeyThatNothingReads_NamesThoseThatAreRead(string section)
    {
        var known = SectionsOf([]).Single(one => one.Name == section).OptionsType
            .GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{section}:{property.Name}");
        Assert.Equal(
            [$"{section}:Tpyo is no setting of this bot: expected one of {string.Join(", ", known)}"], Errors(($"{section}:Tpyo", "x")));
    }

    // A feed with nothing wrong but that.
    static IEnumerable<(string Key, string Value)> Beside(string key) =>
        key.StartsWith("Feeds:Sources:", StringComparison.Ordinal) && key != "Feeds:Sources:0:Address" ? [("Feeds:Sources:0:Address", Feed)] : [];

    static IReadOnlyList<string> Errors(params (string Key, string Value)[] settings)
    {
        using var host = Host(settings);
        return [.. SettingsCheck.Errors(host.Services), .. new OtlpSettings(host.Services.GetRequiredService<IConfiguration>()).Faults];
    }

    static IReadOnlyList<SettingsSection> SectionsOf((string Key, string Value)[] settings)
    {
        using var host = Host(settings);
        return [.. host.Services.GetServices<SettingsSection>()];
    }

    static IHost Host((string Key, string Value)[] settings)
    {
        var overrides = settings.Prepend(("Telegram:Token", "1:a")).GroupBy(one => one.Item1)
            .ToDictionary(one => one.Key, one => (string?)one.Last().Item2);
        return Program.CreateBuilder(overrides).Build();
    }
}
