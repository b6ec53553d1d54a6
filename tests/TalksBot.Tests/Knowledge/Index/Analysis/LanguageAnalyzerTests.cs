using TalksBot.Knowledge;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Tests.Knowledge.Index.Analysis;

public sealed class LanguageAnalyzerTests
{
    [Theory]
    [InlineData("en", "The negotiators exchanged proposals.", "proposal exchanging negotiator")]
    [InlineData("en", "Erdoğan’s offer stands.", "Erdogan offers")]
    [InlineData("en", "They chose to leave; she had begun, and men fled.", "choose left began man flee")]
    [InlineData("uk", "Делегації зустрілися у палаці в Києві.", "делегація палац Київ")]
    [InlineData("uk", "Підписано договір про звільнення полонених.", "договору звільнень полонений")]
    [InlineData("uk", "Президент Америки прибув до Туреччини.", "президента Америці Туреччина")]
    [InlineData("uk", "Комп’ютер об'єкта", "комп'ютера об’єкт")]
    [InlineData("ru", "Переговоры прошли в стамбульском дворце.", "переговоров стамбульский дворца")]
    [InlineData("ru", "Самолёт прилетел.", "самолета прилетели")]
    [InlineData("tr", "Görüşmeler İstanbul'da yapıldı.", "görüşme istanbul yapılan")]
    [InlineData("tr", "Esirlerin değişimi IRAK'ta oldu.", "esirleri değişime ırak oldu")]
    [InlineData("az", "Nümayəndələr İstanbulda görüşdülər.", "nümayəndə istanbul görüşdü")]
    [InlineData("de", "Die Brücke ist gesperrt.", "brucke gesperrt")]
    public void Tokens_InflectedForms_MeetInOneTerm(string language, string text, string forms)
    {
        var analyzer = LanguageAnalyzers.For(language);
        var terms = analyzer.Tokens(text).Select(token => token.Term).ToList();

        Assert.All(analyzer.Tokens(forms), form => Assert.Contains(form.Term, terms));
    }

    [Theory]
    [InlineData("en", "What do the proposals say?", "The proposal was read aloud.", "Rain fell all day.")]
    [InlineData("uk", "Що сказано у договорах?", "Договір прочитали вголос.", "Увесь день ішов дощ.")]
    [InlineData("ru", "Что сказано в предложениях?", "Предложение прочитали вслух.", "Весь день шёл дождь.")]
    [InlineData("tr", "Önerilerde ne yazıyor?", "Öneri yüksek sesle okundu.", "Bütün gün yağmur yağdı.")]
    public void Ask_InflectedForm_FindsTheSentence(string language, string question, string right, string wrong)
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.In(language, "-", wrong, right, wrong));

        var best = knowledge.Ask(question).Passages[0];

        Assert.Equal(right, best.Text);
        Assert.NotEmpty(best.Matches);
    }

    [Fact]
    public void Tokens_AnyWord_StandsWhereItSays()
    {
        const string Text = "U.S. envoys’ 1,000-for-1,000 offer";

        var words = LanguageAnalyzers.For("en").Tokens(Text).Select(token => Text.Substring(token.Start, token.Length));

        Assert.Equal(["U.S", "envoys", "1,000", "for", "1,000", "offer"], words);
    }

    [Fact]
    public void Tokens_FunctionWords_Stay() =>
        Assert.Equal(["the", "talk", "of", "mai"], LanguageAnalyzers.For("en").Tokens("The talks of May").Select(token => token.Term));
}
