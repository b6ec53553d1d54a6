using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Tests.Knowledge.Index.Wording;

public class OppositesTests
{
    [Theory]
    [InlineData("en", "encouraged", "discourages")]
    [InlineData("en", "highest", "lowest")]
    [InlineData("en", "elected", "unelected")]
    [InlineData("en", "unelected", "elected")]
    [InlineData("uk", "перемога", "поразка")]
    [InlineData("tr", "zafer", "yenilgi")]
    public void Of_Word_KnowsItsOpposite(string language, string word, string opposite) =>
        Assert.Contains(Hash(language, opposite), Opposites.Of(Term(language, word)));

    [Theory]
    [InlineData("en", "encouraged", "encouragement")]
    public void Of_Word_KnowsNoRelativeForItsOpposite(string language, string word, string relative)
    {
        var opposites = Opposites.Of(Term(language, word)).ToList();

        Assert.DoesNotContain(Hash(language, word), opposites);
        Assert.DoesNotContain(Hash(language, relative), opposites);
    }

    static LanguageTerm Term(string language, string word) => new(language, LanguageAnalyzers.For(language).TermOf(word));

    static ulong Hash(string language, string word) => SentenceWords.Hash(language, Term(language, word).Term);
}
