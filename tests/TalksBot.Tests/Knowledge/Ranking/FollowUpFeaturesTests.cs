using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class FollowUpFeaturesTests
{
    [Theory]
    // The question before, the question, asked as a follow-up, adds nothing, held of what it adds, whether all before is held.
    [InlineData(null, "Who crossed the bridge?", 0, 0, 0, false)]
    [InlineData("Who crossed the bridge?", "When was that?", 1, 1, 0, true)]
    [InlineData("Who crossed the bridge?", "And the river?", 1, 0, 0, true)]
    [InlineData("Who crossed the river?", "And the bridge?", 1, 0, 1, false)]
    public void Measure_OneSentence_IsAsTheTableSays(
        string? previous, string question, double asked, double addsNothing, double added, bool allBefore)
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.In("en", "-", "Anna crossed the bridge on Friday."));

        var features = knowledge.Explain(question, previous).ConfidenceFeatures.ToDictionary(one => one.Name, one => one.Value);

        Assert.Equal(asked, features["followup.asked"]);
        Assert.Equal(addsNothing, features["followup.adds-nothing"]);
        Assert.Equal(added, features["followup.added-held"], 2);
        Assert.Equal(allBefore, features["followup.before-held"] > .999);
        Assert.Equal(addsNothing * features["followup.before-held"], features["followup.before-held-alone"], 2);
    }
}
