using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge.Answers;

public sealed class MatchesTests
{
    [Theory]
    [InlineData("en", "The talks in Istanbul ended.", "When did the Istanbul talk end?", "talks|Istanbul|ended")]
    [InlineData("en", "Kyslytsia’s talks 🤝 ended.", "Kyslytsia talks", "Kyslytsia’s|talks")]
    [InlineData("tr", "Görüşmeler İstanbul’da bitti.", "Istanbul görüşmesi ne zaman bitti?", "Görüşmeler|İstanbul’da|bitti")]
    [InlineData("uk", "У Києві почалися переговори.", "Коли були переговорів у Київ?", "Києві|переговори")]
    public void Ask_WordsOfTheQuestion_AreMarkedWhereTheyStand(string language, string text, string question, string marked)
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.In(language, "-", text));

        var passage = knowledge.Ask(question).Passages[0];

        Assert.Equal(marked.Split('|'), passage.Matches.Select(span => text.Substring(span.Start, span.Length)));
    }
}
