using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class DoubtFeaturesTests
{
    [Theory]
    // Who asks, what the sentence says, the feature, whether it is there.
    [InlineData("Who crossed the bridge on 16 May?", "Anna crossed the bridge on 2 June.", "doubt.day-missing", true)]
    [InlineData("Who crossed the bridge on 16 May?", "Anna crossed the bridge on 2 June.", "doubt.other-day", true)]
    [InlineData("Who crossed the bridge on May 16?", "Anna crossed the bridge on May 2.", "doubt.other-day", true)]
    [InlineData("Who crossed the bridge on 16 May?", "Anna crossed the bridge in May 2025.", "doubt.day-missing", true)]
    [InlineData("Who crossed the bridge on 16 May?", "Anna crossed the bridge in May 2025.", "doubt.other-day", false)]
    [InlineData("Who crossed the bridge on 16 May?", "Anna crossed the bridge on 16 May.", "doubt.day-missing", false)]
    [InlineData("Who crossed the bridge in May 2025?", "Anna crossed the bridge on 2 June.", "doubt.day-missing", false)]
    [InlineData("Who announced the truce?", "Anna announced the ceasefire.", "doubt.synonyms", true)]
    [InlineData("Who announced the ceasefire?", "Anna announced the cease-fire.", "doubt.synonyms", false)]
    [InlineData("Who announced the ceasefire?", "Anna announced the ceasefire.", "doubt.synonyms", false)]
    public void Measure_OneSentence_IsAsTheTableSays(string question, string sentence, string feature, bool expected)
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.In("en", "-", sentence));

        var features = knowledge.Explain(question).ConfidenceFeatures;

        Assert.Equal(expected, features.Single(one => one.Name == feature).Value > 0);
    }
}
