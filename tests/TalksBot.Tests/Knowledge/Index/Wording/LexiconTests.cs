using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Tests.Knowledge.Index.Wording;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("uk", "полонених", "prisoner")]
    [InlineData("uk", "зустрілися", "meet")]
    [InlineData("uk", "травня", "May")]
    [InlineData("uk", "Україною", "Ukraine")]
    [InlineData("uk", "припинення вогню", "ceasefire")]
    [InlineData("ru", "переговорах", "talks")]
    [InlineData("ru", "июня", "June")]
    [InlineData("ru", "пленными", "prisoner")]
    [InlineData("ru", "министра иностранных дел", "foreign minister")]
    [InlineData("tr", "cesedi", "body")]
    [InlineData("tr", "esirlerin", "prisoner")]
    [InlineData("tr", "İstanbul'da", "Istanbul")]
    [InlineData("tr", "iade edildi", "return")]
    [InlineData("tr", "Temmuz'da", "July")]
    [InlineData("az", "ateskes", "ceasefire")]
    [InlineData("az", "razılaşdırılıb", "agree")]
    [InlineData("az", "əsgərlərin", "soldier")]
    [InlineData("az", "iyunda", "June")]
    [InlineData("uk", "двадцять третього", "23")]
    [InlineData("ru", "Умерова", "Umerov")]
    [InlineData("tr", "istiyor", "want")]
    [InlineData("tr", "başlıyor", "begin")]
    [InlineData("tr", "oğlu", "son")]
    [InlineData("tr", "hakkı", "right")]
    [InlineData("tr", "tanıyacak", "recognise")]
    [InlineData("tr", "konuda", "topic")]
    [InlineData("tr", "on dördüncü", "14")]
    [InlineData("az", "uşağın", "child")]
    [InlineData("az", "sonunadək", "end")]
    public void Find_InflectedWords_MeanWhatTheirEntrySays(string language, string words, string english)
    {
        var split = words.Split(' ');

        var meanings = WordLookup.BuiltIn.LexiconOf(language).Find(split, 0, out var length);

        Assert.Equal(split.Length, length);
        Assert.Contains(english, meanings.SelectMany(meaning => meaning.Entry.In("en")));
    }

    [Theory]
    [InlineData("uk", "України", "Ukraine")]
    [InlineData("ru", "переговорах", "talks")]
    [InlineData("tr", "görüşmelerin", "talks")]
    [InlineData("az", "tərəflər", "side")]
    [InlineData("az", "heyətinin", "delegation")]
    public void Find_FormThatStandsInAnEntryOfSeveralWords_IsFoundByItsStemAlone(string language, string word, string english)
    {
        var meanings = WordLookup.BuiltIn.LexiconOf(language).Find([word], 0, out var length);

        Assert.Equal(1, length);
        Assert.Contains(english, meanings.SelectMany(meaning => meaning.Entry.In("en")));
    }

    [Theory]
    [InlineData("uk", "переговри", "talks")]
    [InlineData("ru", "делигация", "delegation")]
    [InlineData("tr", "muzakree", "talks")]
    public void FindNear_Typo_IsTheWordMeant(string language, string word, string english)
    {
        var lexicon = WordLookup.BuiltIn.LexiconOf(language);

        Assert.Empty(lexicon.Find([word], 0, out _));
        Assert.Contains(english, lexicon.FindNear(word).SelectMany(meaning => meaning.Entry.In("en")));
    }

    [Theory]
    [InlineData("uk", "бурундук")]
    [InlineData("ru", "экскаватор")]
    [InlineData("tr", "salyangoz")]
    [InlineData("az", "ilbiz")]
    public void Find_WordThatNoListHas_MeansNothing(string language, string word)
    {
        var lexicon = WordLookup.BuiltIn.LexiconOf(language);

        Assert.Empty(lexicon.Find([word], 0, out var length));
        Assert.Equal(0, length);
        Assert.Empty(lexicon.FindNear(word));
    }
}
