using System.Text;
using NodaTime;
using TalksBot.Chats;
using TalksBot.Sandbox.Text;
using TalksBot.Settings;
using TalksBot.Subscriptions;
using TalksBot.Texts;

namespace TalksBot.Tests.Settings;

public class SettingsPageTests
{
    static readonly Chat Group = new(-4, ChatKind.Group);
    static readonly Chat Private = new(4, ChatKind.Private);

    public static TheoryData<string> Languages => [.. BotLanguages.All.Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Render_EveryPageInEveryLanguage_FitsTelegramAndItsButtonsAreOurs(string language)
    {
        var texts = TextsIn(language);
        foreach (var (chat, part) in new[] { Group, Private }.SelectMany(chat => Enum.GetValues<SettingsPart>().Select(part => (chat, part))))
        {
            var page = SettingsPage.Render(part, chat, ChatSettings.Default, Digest(chat), areQuestionsHidden: true, texts);
            Assert.InRange(HtmlParser.Parse(page.Html.ToString()).Text.Length, 1, Html.LongestMessage);
            Assert.All(page.Keyboard.SelectMany(row => row), button =>
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(button.Data), 1, 64);
                if (SubscribeButton.Read(button.Data.Split(':')[1]) is { } subscribe)
                {
                    Assert.Equal(button.Data, subscribe.Data);
                    return;
                }

                var read = SettingsButton.Read(button.Data.Split(':')[1]);
                Assert.Equal(button.Data, read?.Data);
                Assert.True(read!.Choice is null || read.ApplyTo(ChatSettings.Default) is not null
                    || read.ApplyTo(Digest(chat), DateTimeOffset.UnixEpoch) is not null);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Alerts_InEveryLanguage_AreNoLongerThanTelegramAllows(string language)
    {
        var texts = TextsIn(language);
        Assert.All(
            [texts.OnlyModerators, texts.RightsUnknown, texts.QuestionsHiddenAlert, texts.DigestNeedsPinRight],
            alert => Assert.InRange(alert.Length, 1, 200));
    }

    [Fact]
    public void Render_PrivateChat_OffersNothingOfGroups() => Assert.Equal(
        [SettingsPart.Language, SettingsPart.Digest], SettingsPage.PartsOf(Private));

    [Fact]
    public void Render_ChosenLimit_IsTicked()
    {
        var page = SettingsPage.Render(SettingsPart.PinLimit, Group, ChatSettings.Default with { PinLimit = 5 }, null, false, TextsIn("en"));
        Assert.Equal("\u2713 5", Assert.Single(page.Keyboard[0], button => button.Text.StartsWith('\u2713')).Text);
    }

    static Subscription Digest(Chat chat) => new(
        chat.Id, null, "en", new DigestSchedule(IsoDayOfWeek.Friday, new LocalTime(8, 30), "America/Argentina/Buenos_Aires"),
        DateTimeOffset.UnixEpoch, 0, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    static SettingsTexts TextsIn(string language) => new(TestTexts.Localizers, BotLanguages.Of(language));
}
