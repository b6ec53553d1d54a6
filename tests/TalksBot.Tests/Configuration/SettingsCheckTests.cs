using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Configuration;

namespace TalksBot.Tests.Configuration;

public class SettingsCheckTests
{
    [Fact]
    public void Errors_EverythingWrong_NamesEachKeyValueAndRemedyAtOnce()
    {
        var errors = Errors(
            ("Telegram:Token", "my-secret-without-a-number"),
            ("Telegram:ApiAddress", "ftp://telegram"),
            ("Knowledge:Folder", " "),
            ("Storage:DataFoldr", "x"),
            ("Delivery:MessagesPerSecond", "many"),
            ("Delivery:MessagesPerMinutePerGroup", "many"));
        Assert.Equal(
            [
                "Telegram:Token is wrong: expected a token of the form 123456:ABC-DEF from @BotFather (to try the bot without one, run it with: sandbox)",
                "Telegram:ApiAddress is \"ftp://telegram\": expected an http or https address, such as https://api.telegram.org",
                "Knowledge:Folder is \" \": expected the path of a folder",
                "Storage:DataFoldr is no setting of this bot: expected one of Storage:DataFolder",
                "Delivery:MessagesPerMinutePerGroup is \"many\": expected a number",
                "Delivery:MessagesPerSecond is \"many\": expected a number",
            ],
            errors);
    }

    [Fact]
    public void Errors_WrongToken_NeverShowsIt() =>
        Assert.DoesNotContain(Errors(("Telegram:Token", "s3cret")), error => error.Contains("s3cret", StringComparison.Ordinal));

    [Theory]
    [InlineData("Delivery:MessagesPerSecond", "0")]
    [InlineData("Delivery:MessagesPerSecondPerChat", "-1")]
    [InlineData("Telegram:ApiAddress", "https://user:password@host")]
    [InlineData("Telegram:ApiAddress", "api.telegram.org")]
    [InlineData("Telegram:Token", "123:with blank")]
    public void Errors_ValueOutOfRange_NamesItsKey(string key, string value) =>
        Assert.StartsWith(key, Assert.Single(Errors(("Telegram:Token", "1:a"), (key, value))), StringComparison.Ordinal);

    [Fact]
    public void Errors_TokenAlone_IsEnough() => Assert.Empty(Errors(("Telegram:Token", "123456:ABC-def_0")));

    static IReadOnlyList<string> Errors(params (string Key, string Value)[] settings)
    {
        // Later settings win, as in the environment.
        var overrides = settings.GroupBy(one => one.Key).ToDictionary(one => one.Key, one => (string?)one.Last().Value);
        using var host = Program.CreateBuilder(overrides).Build();
        return SettingsCheck.Errors(host.Services);
    }
}
