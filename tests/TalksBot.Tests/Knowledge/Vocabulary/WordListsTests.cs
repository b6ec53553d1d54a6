using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Tests.Knowledge.Vocabulary;

public sealed class WordListsTests
{
    const int FewestEntries = 2200;

    [Fact]
    public void BuiltIn_Glossary_HasEveryEntryInAllFiveLanguages()
    {
        Assert.True(WordLists.BuiltIn.Glossary.Count >= FewestEntries);
        Assert.All(WordLists.BuiltIn.Glossary, entry => Assert.All(
            WordLists.Languages, language => Assert.NotEmpty(entry.In(language))));
    }

    [Fact]
    public void BuiltIn_Glossary_HasNoEntryTwice()
    {
        var entries = WordLists.BuiltIn.Glossary.Select(entry => string.Join('\t', entry.Forms.Select(forms => string.Join('|', forms))));

        Assert.DoesNotContain(entries.CountBy(entry => entry), count => count.Value > 1);
    }

    [Fact]
    public void BuiltIn_AnyCell_ListsNoFormTwice()
    {
        var cells = WordLists.BuiltIn.Glossary.SelectMany(entry => entry.Forms)
            .Concat(WordLists.BuiltIn.Names)
            .Concat(WordLists.BuiltIn.Synonyms.Select(group => group.Words));

        Assert.All(cells, cell => Assert.Equal(cell.Distinct(StringComparer.Ordinal), cell));
    }

    [Fact]
    public void BuiltIn_Glossary_WritesEachLanguageInItsAlphabet()
    {
        // What is read in another alphabet by everybody: agencies, and numbers.
        Assert.All(WordLists.BuiltIn.Glossary, entry => Assert.All(WordLists.Languages, language =>
        {
            var isCyrillic = language is "uk" or "ru";
            Assert.All(
                entry.In(language).SelectMany(form => form).Where(char.IsLetter),
                letter => Assert.Equal(isCyrillic, letter is >= '\u0400' and <= '\u04ff'));
        }));
    }

    [Fact]
    public void BuiltIn_Names_StandInOneLineOnly()
    {
        var spellings = WordLists.BuiltIn.Names.SelectMany(name => name);

        Assert.DoesNotContain(spellings.CountBy(spelling => spelling), count => count.Value > 1);
    }

    [Fact]
    public void BuiltIn_Synonyms_AreOfLanguagesThatTheGlossaryHas() =>
        Assert.All(WordLists.BuiltIn.Synonyms, group => Assert.Contains(group.Language, WordLists.Languages));
}
