using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The delegations met in Istanbul and agreed on a list.")]
    [InlineData("en", "President Recep Tayyip Erdoğan spoke with Volodymyr Zelenskyy in the Çırağan palace.")]
    [InlineData("en", "He quoted the Ukrainian word “перемир'я” and its Russian twin.")]
    [InlineData("uk", "Сторони домовилися про обмін полоненими.")]
    [InlineData("uk", "Кислиця заявив, що зустріч не дала результату.")]
    [InlineData("uk", "Газета «Известия» писала, що росіяни прибули до Стамбула вранці, але їхні вимоги не змінилися.")]
    [InlineData("ru", "Стороны договорились об обмене пленными.")]
    [InlineData("ru", "Умеров сказал, что встреча прошла на английском.")]
    [InlineData("ru", "Канал «Суспільне» взял интервью, в котором дипломат рассказал о переговорах и об их итогах.")]
    [InlineData("tr", "Heyetler dün İstanbul'da bir araya geldi ve görüşmeler iki saat sürdü.")]
    [InlineData("tr", "Bakan, üçüncü tur için tarihin daha belli olmadığını söyledi.")]
    [InlineData("az", "Nümayəndə heyətləri dünən İstanbulda görüşüb və danışıqlar iki saat davam edib.")]
    [InlineData("az", "Nazir bildirib ki, üçüncü görüş üçün tarix hələ bəlli deyil.")]
    [InlineData("en", "12 + 30 = 42")]
    [InlineData("en", "")]
    public void Detect_NewsProse_TellsTheLanguage(string language, string text) =>
        Assert.Equal(language, LanguageDetector.Detect([text]));

    [Fact]
    public void Detect_MixedPieces_FollowsTheMost() =>
        Assert.Equal("ru", LanguageDetector.Detect(["Talks", "Стороны встретились в Стамбуле.", "Переговоры были долгими, но они не дали итога."]));
}
