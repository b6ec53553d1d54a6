using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Tests.Knowledge.Vocabulary;

public sealed class AntonymsTests
{
    static readonly string[][] Rows = VocabularyTable.Rows("antonyms.tsv", columns: 3);

    [Theory]
    [InlineData("en", 120)]
    [InlineData("uk", 60)]
    [InlineData("ru", 60)]
    [InlineData("tr", 60)]
    [InlineData("az", 60)]
    public void BuiltIn_Antonyms_AreEnoughInEachLanguage(string language, int fewest) =>
        Assert.True(Rows.Count(row => row[0] == language) >= fewest);

    [Fact]
    public void BuiltIn_Antonyms_AreOfLanguagesThatTheGlossaryHas() =>
        Assert.All(Rows, row => Assert.Contains(row[0], WordLists.Languages));

    [Fact]
    public void BuiltIn_EachSide_HasWordsInTheLanguagesAlphabet() =>
        Assert.All(Rows, row => Assert.All(row.Skip(1).SelectMany(side => side.Split('|')), word =>
        {
            Assert.NotEmpty(word);
            Assert.Equal(word.Trim(), word);
            Assert.All(word.Where(char.IsLetter), letter => Assert.Equal(row[0] is "uk" or "ru", letter is >= '\u0400' and <= '\u04ff'));
        }));

    [Fact]
    public void BuiltIn_NoWord_StandsTwiceInALine() =>
        Assert.All(Rows, row =>
        {
            string[] words = [.. row[1].Split('|'), .. row[2].Split('|')];
            Assert.Equal(words.Distinct(StringComparer.Ordinal), words);
        });

    [Fact]
    public void BuiltIn_NoPair_StandsInTwoLines()
    {
        var pairs = Rows.SelectMany(row =>
            from one in row[1].Split('|')
            from other in row[2].Split('|')
            select (row[0], string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one)));

        Assert.DoesNotContain(pairs.CountBy(pair => pair), count => count.Value > 1);
    }

    [Fact]
    public void BuiltIn_NoPair_AreSynonyms()
    {
        var groups = WordLists.BuiltIn.Synonyms;

        Assert.All(Rows, row => Assert.DoesNotContain(groups, group =>
            group.Language == row[0] && group.Words.Intersect(row[1].Split('|')).Any() && group.Words.Intersect(row[2].Split('|')).Any()));
    }
}
