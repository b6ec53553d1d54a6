using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class ContraryFeaturesTests
{
    [Theory]
    // Who asks, what the sentence says, the feature, whether it is there.
    [InlineData("What did the envoy encourage?", "The envoy discouraged the trade.", "contrary.opposite", true)]
    [InlineData("What did the envoy encourage?", "The envoy encouraged the trade.", "contrary.opposite", false)]
    [InlineData("Who did not sign the treaty?", "Anna Kovalenko signed the treaty.", "contrary.only-asked-denies", true)]
    [InlineData("Who didn't sign the treaty?", "Anna Kovalenko signed the treaty.", "contrary.only-asked-denies", true)]
    [InlineData("Who did not sign the treaty?", "Anna Kovalenko never signed the treaty.", "contrary.only-asked-denies", false)]
    [InlineData("Who signed the treaty?", "Anna Kovalenko never signed the treaty.", "contrary.only-text-denies", true)]
    [InlineData("Who opened the bridge in 1982?", "Anna opened the bridge in 1975.", "contrary.number", true)]
    [InlineData("Who opened the bridge in 1982?", "Anna opened the bridge in 1982.", "contrary.number", false)]
    [InlineData("Who opened the bridge in 1982?", "Anna opened the bridge in 1975.", "contrary.other-numbers", true)]
    [InlineData("Who opened the bridge in Odesa?", "Anna opened the bridge in Sumy.", "contrary.name", true)]
    [InlineData("When did the fourth round begin?", "The second round began in May.", "contrary.number", true)]
    [InlineData("When did the second round begin?", "The second round began in May.", "contrary.number", false)]
    [InlineData("Хто очолював українську делегацію?", "Petro headed the Russian delegation.", "contrary.name", true)]
    [InlineData("Хто очолював українську делегацію?", "Petro headed the Ukrainian delegation.", "contrary.name", false)]
    [InlineData("Who headed the Ukrainian delegation?", "Petro headed the Russian delegation.", "contrary.other-people", true)]
    [InlineData("Who headed the Ukrainian delegation?", "Petro headed the Ukrainian delegation.", "contrary.other-people", false)]
    [InlineData("Who headed the Ukrainian delegation?", "The Russian press says that Petro headed the delegation.", "contrary.other-people", false)]
    [InlineData("When did the second round begin?", "The third round began in May.", "contrary.other-place-in-order", true)]
    [InlineData("When did the second round begin?", "The third speaker opened the round in May.", "contrary.other-place-in-order", false)]
    [InlineData("When did the bridge open?", "The bridge opened with a speech.", "contrary.no-time", true)]
    [InlineData("When did the bridge open?", "The bridge opened in May.", "contrary.no-time", false)]
    [InlineData("What did the envoy promise Ukraine?", "The envoy visited Ukraine.", "predicate.missing", true)]
    [InlineData("What did the envoy promise Ukraine?", "The envoy promised Ukraine help.", "predicate.missing", false)]
    [InlineData("Who crossed the longest bridge?", "Anna crossed the bridge.", "contrary.picking-missing", true)]
    [InlineData("Who crossed the longest bridge?", "Anna crossed the longest bridge.", "contrary.picking-held", true)]
    [InlineData("Where did the talks start?", "Talks in Istanbul started on 2 June.", "contrary.no-place", false)]
    [InlineData("Where did the talks start?", "The envoys at the Istanbul talks started on 2 June.", "contrary.no-place", true)]
    [InlineData("Де почалися переговори?", "Переговори в Стамбулі почалися 2 червня.", "contrary.no-place", false)]
    [InlineData("Де почалися переговори?", "Так у Стамбулі переговори почалися.", "contrary.no-place", false)]
    [InlineData("Who wrote the novel?", "The novel was what Stephen King wrote.", "contrary.no-person", false)]
    [InlineData("Who wrote the letter?", "The letter was what the First Deputy Foreign Minister wrote.", "contrary.no-person", true)]
    [InlineData("Хто написав роман?", "Роман написав Корольов.", "contrary.no-person", false)]
    [InlineData("Хто написав роман?", "Роман написав Головко.", "contrary.no-person", false)]
    [InlineData("Хто написав роман?", "Роман написав Король.", "contrary.no-person", true)]
    [InlineData("Хто не підписав договір?", "Договір підписала Анна.", "contrary.only-asked-denies", true)]
    public void Measure_OneSentence_IsAsTheTableSays(string question, string sentence, string feature, bool expected)
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.In(sentence[0] > 'z' ? "uk" : "en", "-", sentence));

        var features = knowledge.Explain(question).ConfidenceFeatures;

        Assert.Equal(expected, features.Single(one => one.Name == feature).Value > 0);
    }
}
