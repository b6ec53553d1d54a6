using CsCheck;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Tests.Knowledge.Index.Analysis;

public sealed class UkrainianStemmerTests
{
    [Theory]
    [InlineData("переговори", "переговорів", "переговорами", "переговорах")]
    [InlineData("президент", "президента", "президентові", "президентом")]
    [InlineData("київ", "києва", "києву", "києвом")]
    [InlineData("договір", "договору", "договори", "договорів")]
    [InlineData("америка", "америці", "америку", "америкою")]
    [InlineData("зустріч", "зустрічі", "зустрічей", "зустрічами")]
    [InlineData("військовий", "військового", "військових", "військовими")]
    [InlineData("угода", "угоди", "угоду", "угодою")]
    [InlineData("росія", "росії", "росію", "росією")]
    public void Stem_FormsOfOneWord_Meet(params string[] forms) => Assert.Single(forms.Select(Stem).Distinct());

    [Theory]
    [InlineData("мир", "мур")]
    [InlineData("полон", "полк")]
    [InlineData("угода", "угорець")]
    public void Stem_DifferentWords_StayApart(string one, string other) => Assert.NotEqual(Stem(one), Stem(other));

    [Fact]
    public void Stem_AnyWord_IsNeverEmptyNorLonger() => Gen.String[1, 40].Sample(word =>
        Assert.InRange(UkrainianStemmer.Stem(word.ToCharArray()), 1, word.Length));

    static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, UkrainianStemmer.Stem(letters));
    }
}
