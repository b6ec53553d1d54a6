using System.Text.RegularExpressions;
using TalksBot.Help;
using TalksBot.Sandbox.Text;
using TalksBot.Texts;

namespace TalksBot.Tests.Help;

public partial class CommandMenuTests
{
    [Fact]
    public void Of_EveryScopeInEveryLanguage_IsWhatTelegramTakes()
    {
        foreach (var language in BotLanguages.All)
        {
            var texts = new CommandTexts(TestTexts.Localizers, language);
            Assert.All(Enum.GetValues<MenuScope>().SelectMany(CommandMenu.Of).Concat(CommandMenu.OfOperators), command =>
            {
                Assert.Matches(CommandName(), command);
                Assert.InRange(texts.Does(command).Length, 1, 256);
            });
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Help_InEveryLanguage_NamesEachCommandThatMakesSenseThere(bool isPrivate)
    {
        foreach (var language in BotLanguages.All)
        {
            var help = HtmlParser.Parse(HelpMessages.Help(isPrivate, new HelpTexts(TestTexts.Localizers, language)).ToString()).Text;
            var commands = CommandMenu.Of(isPrivate ? MenuScope.PrivateChats : MenuScope.Administrators);
            Assert.All(commands, command => Assert.Contains($"\n/{command} - ", help, StringComparison.Ordinal));
            Assert.Equal(isPrivate, help.Contains("/forget", StringComparison.Ordinal));
            Assert.Equal(!isPrivate, help.Contains("/unpin", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}
