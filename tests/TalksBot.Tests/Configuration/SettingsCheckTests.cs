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

    [Fact]
    public void Errors_Webhook_NamesKeysWithinItsSection() => Assert.Equal(
        [
            "Telegram:Webhook:Sekret is no setting of this bot: expected one of Telegram:Webhook:Url, Telegram:Webhook:ListenOn, Telegram:Webhook:SecretToken",
            "Telegram:Webhook:Url is \"bot.example\": expected an https address, such as https://bot.example/telegram, or nothing",
            "Telegram:Webhook:ListenOn is \"https://bot.example\": expected an http address of this computer with a port, such as http://127.0.0.1:8443 (HTTPS ends at the proxy before it)",
            "Telegram:Webhook:SecretToken is wrong: expected 1 to 256 letters, digits, _ or -, best 32 or more that nobody can guess",
        ],
        Errors(
            ("Telegram:Token", "1:a"),
            ("Telegram:Webhook:Sekret", "x"),
            ("Telegram:Webhook:Url", "bot.example"),
            ("Telegram:Webhook:ListenOn", "https://bot.example"),
            ("Telegram:Webhook:SecretToken", "with blank")));

    [Fact]
    public void Errors_WebhookWithoutSecret_AsksForIt() => Assert.StartsWith(
        "Telegram:Webhook:SecretToken is missing: expected 1 to 256 letters",
        Assert.Single(Errors(("Telegram:Token", "1:a"), ("Telegram:Webhook:Url", "https://bot.example/telegram"))),
        StringComparison.Ordinal);

    [Fact]
    public void Errors_WebhookWithSecret_AreNone() => Assert.Empty(Errors(
        ("Telegram:Token", "1:a"), ("Telegram:Webhook:Url", "https://bot.example/telegram"), ("Telegram:Webhook:SecretToken", "s3cret_-")));

    static IReadOnlyList<string> Errors(params (string Key, string Value)[] settings)
    {
        // Later settings win, as in the environment.
        var overrides = settings.GroupBy(one => one.Key).ToDictionary(one => one.Key, one => (string?)one.Last().Value);
        using var host = Program.CreateBuilder(overrides).Build();
        return SettingsCheck.Errors(host.Services);
    }
}
