using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Tests.Knowledge.Index.Wording;

public sealed class NumberSpellingTests
{
    [Theory]
    [InlineData("16th", "16")]
    [InlineData("6057", "6,057 6.057")]
    [InlineData("1,000", "1000 1.000")]
    [InlineData("1.200.000", "1200000 1,200,000")]
    [InlineData("16", "")]
    [InlineData("8.37", "")]
    [InlineData("b2b", "")]
    public void Others_Number_AreItsOtherSpellings(string number, string others) =>
        Assert.Equal(others, string.Join(' ', NumberSpelling.Others(number)));

    [Theory]
    [InlineData("Що було 02.06.2025?", "uk", "Що було 2 червень 2025?")]
    [InlineData("Что было 16.05?", "ru", "Что было 16 май?")]
    [InlineData("What happened on 2025-07-23?", "en", "What happened on 23 July 2025?")]
    [InlineData("What happened on 23/07/2025?", null, "What happened on 23 July 2025?")]
    [InlineData("Did it end at 16.05?", "en", "Did it end at 16.05?")]
    [InlineData("Saat 13.00 müydü?", "tr", "Saat 13.00 müydü?")]
    [InlineData("Какая версия 1.2.3 и 10.0.2025?", "ru", "Какая версия 1.2.3 и 10.0.2025?")]
    public void Spell_DateInDigits_IsWrittenOut(string text, string? language, string spelled) =>
        Assert.Equal(spelled, DateSpelling.Spell(text, language));

    [Theory]
    [InlineData("Хто вів зустріч 16-го травня?", "uk", "Хто вів зустріч 16 травня?")]
    [InlineData("Что было 2-го июня?", "ru", "Что было 2 июня?")]
    [InlineData("Ayın 23'ünde ne oldu?", "tr", "Ayın 23 ne oldu?")]
    [InlineData("İyunun 2-dəki görüş", "az", "İyunun 2 görüş")]
    [InlineData("Mayın 16-sında, 23-ü", "az", "Mayın 16, 23")]
    [InlineData("3'üncü tur", "tr", "3 tur")]
    [InlineData("30-iyun", "az", "30-iyun")]
    [InlineData("2-saatlıq görüş", "az", "2-saatlıq görüş")]
    [InlineData("1000-əsir", "az", "1000-əsir")]
    [InlineData("30-денне перемир'я", "uk", "30-денне перемир'я")]
    [InlineData("a 30-day truce", "en", "a 30-day truce")]
    public void Spell_NumberWithAnEnding_LosesItUnlessItIsAWord(string text, string language, string spelled) =>
        Assert.Equal(spelled, DateSpelling.Spell(text, language));
}
