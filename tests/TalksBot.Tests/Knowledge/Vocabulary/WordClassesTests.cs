using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Tests.Knowledge.Vocabulary;

public sealed class WordClassesTests
{
    [Theory]
    [InlineData("en", "opened")]
    [InlineData("en", "used")]
    [InlineData("en", "agreed")]
    [InlineData("uk", "підписав")]
    [InlineData("uk", "взяла")]
    [InlineData("uk", "заявив")]
    [InlineData("ru", "сказал")]
    [InlineData("ru", "взял")]
    [InlineData("tr", "açıkladı")]
    [InlineData("tr", "gitti")]
    [InlineData("tr", "yaptılar")]
    [InlineData("tr", "görüşmüş")]
    public void Of_FormOfAVerbThatTellsOfThePast_IsPast(string language, string word) =>
        Assert.True((WordClasses.For(language).Of(word) & WordClass.Past) != 0);

    [Theory]
    [InlineData("en", "need hundred speed indeed exceed")]
    [InlineData("uk", "київ миколаїв сила правила держав канали")]
    [InlineData("ru", "генерал канал финал сила дело правила")]
    [InlineData("tr", "heyeti altı yedi şimdi kendi batı altmış")]
    public void Of_NounThatEndsLikeAVerb_IsNotPast(string language, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal(WordClass.None, WordClasses.For(language).Of(word) & WordClass.Past));

    [Theory]
    [InlineData("yiyecek", false)]
    [InlineData("içecek", false)]
    [InlineData("gelecek", false)]
    [InlineData("verecek", true)]
    public void Of_TurkishWordInAcakOrEcek_IsAPlanUnlessItIsANoun(string word, bool isPlan) =>
        Assert.Equal(isPlan, (WordClasses.For("tr").Of(word) & WordClass.Plan) != 0);
}
