using QuestionAsking = TalksBot.Knowledge.Ranking.Asking;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class AskedActTests
{
    [Theory]
    [InlineData("What did the Russian side call an unconditional ceasefire?", "en", "call")]
    [InlineData("What did Starmer promise Ukraine in Kyiv?", "en", "promise")]
    [InlineData("Who replaced Kyslytsia at the UN?", "en", "replaced")]
    [InlineData("Which hospital treats the wounded?", "en", "treats")]
    [InlineData("Where is it?", "en", null)]
    [InlineData("Кто возглавлял украинскую делегацию?", "ru", "возглавлял")]
    [InlineData("Ukrayna üçüncü turda ne önerdi?", "tr", "önerdi")]
    public void Predicate_OfAQuestion_IsTheWordThatTellsWhatIsDone(string question, string language, string? expected) =>
        Assert.Equal(expected, QuestionAsking.Of(question, language).Predicate);
}
