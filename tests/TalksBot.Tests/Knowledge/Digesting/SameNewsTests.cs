using TalksBot.Knowledge.Digesting;

namespace TalksBot.Tests.Knowledge.Digesting;

public class SameNewsTests
{
    static readonly NewsContext Context = new(NewsChoice.Comparable(MarkedArticles.All));

    [Theory]
    [InlineData("Russia has returned some 7,000 bodies", "Some 7,000 bodies have been returned", true)]
    [InlineData("Terms must be agreed first", "Terms must be agreed before", true)]
    [InlineData("The Kremlin rejects a 30-day ceasefire", "The Kremlin rejected a 30-day ceasefire", true)]
    [InlineData("Ukraine offered a meeting of the leaders", "Україна запропонувала провести зустріч лідерів", true)]
    [InlineData("Peskov'a göre", "A meeting of Putin, Trump and Zelenskyy is possible", true)]
    [InlineData("Fidan visited Moscow", "Dışişleri Bakanı Fidan 26", true)]
    [InlineData("Putin called the two memoranda", "The Russian memorandum demands the neutrality", false)]
    [InlineData("Russia went on rejecting", "Ukraine offered a meeting of the leaders", false)]
    [InlineData("Росія готова до третього раунду", "Білий дім дав знати", false)]
    [InlineData("Kyiv would prefer to hold", "Russia is ready for a third round", false)]
    public void Holds_SentencesOfTwoArticles_IsAsAReaderSays(string one, string other, bool isSame) =>
        Assert.Equal(isSame, SameNews.Holds(Find(one), Find(other), Context.Rarity));

    static NewSentence Find(string start) =>
        Context.Sentences.First(one => one.Sentence.Text.StartsWith(start, StringComparison.Ordinal));
}
