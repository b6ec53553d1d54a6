using Microsoft.Extensions.Hosting;
using TalksBot.Configuration;

namespace TalksBot.Tests.Feeds;

public class FeedsOptionsTests
{
    [Fact]
    public void Errors_WrongSources_NameEachWithItsRemedy() => Assert.Equal(
        [
            "Feeds:IntervalMinutes is \"1\": expected a whole number of minutes from 5 to 10080",
            "Feeds:Sources:0:Address is \"ftp://gull.example\": expected the http or https address of a feed, without a user, such as https://gull.example/rss.xml",
            "Feeds:Sources:0:Language is \"English\": expected an ISO 639-1 code such as en, uk, ru, tr or az, or nothing",
            "Feeds:Sources:1:Address is wrong: expected the http or https address of a feed, without a user, such as https://gull.example/rss.xml",
            "Feeds:Sources:1:MustContain:0 is \" \": expected a word or words of at most 200 characters",
            "Feeds:Sources:3:Address is \"https://gull.example\", as Feeds:Sources:2 is: expected each feed once",
            "Feeds:Sources:3:MustCotain is no setting of this bot: expected one of Feeds:Sources:3:Address, Feeds:Sources:3:Publisher, "
                + "Feeds:Sources:3:Language, Feeds:Sources:3:MustContain, Feeds:Sources:3:MustNotContain",
        ],
        Errors(
            ("Feeds:IntervalMinutes", "1"),
            ("Feeds:Sources:0:Address", "ftp://gull.example"),
            ("Feeds:Sources:0:Language", "English"),
            ("Feeds:Sources:1:Address", "https://user:s3cret@gull.example"),
            ("Feeds:Sources:1:MustContain:0", " "),
            ("Feeds:Sources:2:Address", "https://gull.example/"),
            ("Feeds:Sources:3:Address", "https://gull.example"),
            ("Feeds:Sources:3:MustCotain:0", "x")).Order(StringComparer.Ordinal));

    [Fact]
    public void Errors_TextWhereAListShouldBe_SaysSo() => Assert.Equal(
        ["Feeds:Sources is \"https://gull.example\": expected a list, whose first value is Feeds:Sources:0"], Errors(("Feeds:Sources", "https://gull.example")));

    [Fact]
    public void Errors_RightSources_AreNone() => Assert.Empty(Errors(
        ("Feeds:Sources:0:Address", "https://gull.example/rss?key=1"), ("Feeds:Sources:0:Language", "uk"), ("Feeds:Sources:0:MustContain:0", "Istanbul")));

    static IReadOnlyList<string> Errors(params (string Key, string Value)[] settings)
    {
        using var host = Program.CreateBuilder(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build();
        return SettingsCheck.Errors(host.Services, "Feeds");
    }
}
