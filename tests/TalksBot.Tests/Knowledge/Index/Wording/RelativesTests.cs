using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Tests.Knowledge.Index.Wording;

public class RelativesTests
{
    [Theory]
    [InlineData("newspaper", "paper", true)]
    [InlineData("paper", "newspaper", true)]
    [InlineData("travels", "visited", true)]
    [InlineData("first", "second", false)]
    [InlineData("begin", "end", false)]
    public void Of_Word_TellsWhatMeansNearlyTheSame(string word, string other, bool related) =>
        Assert.Equal(related, Relatives.Of(English(word)).Contains(English(other)));

    static LanguageTerm English(string word) => new("en", LanguageAnalyzers.For("en").TermOf(word));
}
