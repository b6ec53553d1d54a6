using TalksBot.Chats;
using TalksBot.Settings;

namespace TalksBot.Tests.Settings;

public class SettingsButtonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("language")]
    [InlineData("Weather")]
    [InlineData("Language=uk=uk")]
    [InlineData("All,Language")]
    public void Read_NothingOfOurs_IsNull(string value) => Assert.Null(SettingsButton.Read(value));

    [Theory]
    [InlineData("Language=de")]
    [InlineData("Language=")]
    [InlineData("Answering=0")]
    [InlineData("Answering=anyquestion")]
    [InlineData("PinLimit=7")]
    [InlineData("PinLimit=-5")]
    [InlineData("PinLimit=+5")]
    [InlineData("All=uk")]
    public void ApplyTo_ChoiceThatThereIsNot_IsNull(string value) =>
        Assert.Null(SettingsButton.Read(value)!.ApplyTo(ChatSettings.Default));

    [Fact]
    public void ApplyTo_Choice_ChangesNothingElse()
    {
        var settings = new ChatSettings("tr", AnsweringMode.AnyQuestion, 3);
        Assert.Equal(settings with { Language = "uk" }, SettingsButton.Read("Language=uk")!.ApplyTo(settings));
        Assert.Equal(settings with { Language = null }, SettingsButton.Read("Language=auto")!.ApplyTo(settings));
        Assert.Equal(settings with { Answering = AnsweringMode.WhenAddressed }, SettingsButton.Read("Answering=WhenAddressed")!.ApplyTo(settings));
        Assert.Equal(settings with { PinLimit = 50 }, SettingsButton.Read("PinLimit=50")!.ApplyTo(settings));
    }
}
