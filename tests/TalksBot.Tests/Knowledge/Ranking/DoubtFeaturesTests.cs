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
    [InlineData("Why was the bridge closed?", "The bridge was closed on Friday.", "doubt.no-reason", true)]
    [InlineData("Why was the bridge closed?", "The bridge was closed because of ice.", "doubt.no-reason", false)]
    [InlineData("When was the bridge closed?", "The bridge was closed on Friday.", "doubt.no-reason", false)]
    [InlineData("How many women crossed the bridge?", "120 soldiers crossed the bridge.", "doubt.not-counted", true)]
    [InlineData("How many women crossed the bridge?", "120 women crossed the bridge.", "doubt.not-counted", false)]
    [InlineData("Did Anna cross the bridge?", "Anna will cross the bridge.", "doubt.only-planned", true)]
    [InlineData("Did Anna cross the bridge?", "Anna crossed the bridge.", "doubt.only-planned", false)]
    [InlineData("Will Anna cross the bridge?", "Anna will cross the bridge.", "doubt.only-planned", false)]
    public void Measure_OneSentence_IsAsTheTableSays(string question, string sentence, string feature, bool expected)
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.In("en", "-", sentence));

        var features = knowledge.Explain(question).ConfidenceFeatures;

        Assert.Equal(expected, features.Single(one => one.Name == feature).Value > 0);
    }
}
