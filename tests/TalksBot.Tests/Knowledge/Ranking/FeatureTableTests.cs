using TalksBot.Knowledge;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class FeatureTableTests
{
    [Theory]
    // Who asks, what the sentence says, the feature, its value.
    [InlineData("When did the bridge open?", "The bridge opened in 1998.", "time.answer-holds", 1)]
    [InlineData("When did the bridge open?", "The bridge opened with a speech.", "time.answer-holds", 0)]
    [InlineData("What year did the bridge open?", "The bridge opened in 1998.", "time.answer-holds", 1)]
    [InlineData("Who opened the bridge?", "On Monday Anna Kovalenko opened the bridge.", "person.answer-holds", 1)]
    [InlineData("Who opened the bridge?", "Nobody opened the bridge.", "person.answer-holds", 0)]
    [InlineData("How many arches has the bridge?", "The bridge has seven arches.", "count.answer-holds", 1)]
    [InlineData("How many arches has the bridge?", "The bridge has arches.", "count.answer-holds", 0)]
    [InlineData("How many arches has the bridge?", "The bridge has seven arches.", "answer.noun-counted", 1)]
    [InlineData("How many arches has the bridge?", "The bridge got arches in 1998.", "count.answer-holds", 0)]
    [InlineData("How many arches has the bridge?", "The bridge got arches on 2 June.", "count.answer-holds", 0)]
    [InlineData("How many arches has the bridge?", "The bridge got 2025 arches.", "count.answer-holds", 1)]
    [InlineData("How many arches has the bridge?", "The number of the bridge's arches was 1200.", "count.answer-holds", 1)]
    [InlineData("How many arches has the bridge?", "Of arches the bridge has a total of 1200.", "count.answer-holds", 1)]
    [InlineData("How many arches has the bridge?", "The bridge got arches after the war of 1812.", "count.answer-holds", 0)]
    [InlineData("How many arches has the bridge?", "The bridge (1998) has arches.", "count.answer-holds", 0)]
    [InlineData("How many arches has the bridge?", "Arches: the bridge has long had seven arches.", "answer.noun-counted", 1)]
    [InlineData("When did the bridge open?", "The bridge opened with a speech, Reuters reported on 2 June 2025.", "time.answer-holds", 0)]
    [InlineData("When did the bridge open?", "The bridge opened in May, Reuters reported on 2 June 2025.", "time.answer-holds", 1)]
    [InlineData("When did Reuters say that the bridge opened?", "The bridge opened, Reuters reported on 2 June.", "time.answer-holds", 1)]
    [InlineData("Who opened the bridge?", "They opened the bridge in Kyiv.", "person.answer-holds", 0)]
    [InlineData("Between whom was the bridge divided?", "The bridge was divided between Kovalenko and his heirs.", "person.answer-holds", 1)]
    [InlineData("Who opened the bridge?", "They opened the bridge for the First Deputy Foreign Minister.", "person.answer-holds", 0)]
    [InlineData("Who opened the bridge?", "They saw Deputy Foreign Minister Kovalenko open the bridge.", "person.answer-holds", 1)]
    [InlineData("Where did the talks open?", "They opened at the Geneva talks.", "place.answer-holds", 0)]
    [InlineData("Where did the talks open?", "The talks opened in the Geneva office.", "place.answer-holds", 1)]
    [InlineData("Where did the talks open?", "The talks between Kovalenko and Brandt opened.", "place.answer-holds", 0)]
    [InlineData("Who gave the bridge?", "The bridge was a gift from Kovalenko.", "person.answer-holds", 1)]
    [InlineData("Who said that the bridge is old?", "The bridge is old, Kovalenko said.", "person.answer-holds", 1)]
    [InlineData("Who finds the bridge too old?", "The bridge is too old, Kovalenko said.", "person.answer-holds", 1)]
    [InlineData("Which language do they speak?", "They speak Russian.", "kind.none", 0)]
    [InlineData("Which language do they speak?", "They speak slowly.", "kind.none", 1)]
    [InlineData("Why did the bridge close?", "The bridge closed because of rain.", "reason.answer-holds", 1)]
    [InlineData("Where is the bridge?", "The bridge stands in Kyiv.", "place.answer-holds", 1)]
    [InlineData("Скільки арок має міст?", "The bridge has seven arches.", "coverage.count", 1)]
    [InlineData("bridge opened", "The bridge opened.", "coverage.text", 1)]
    [InlineData("bridge opened", "The bridge opened.", "run.meaningful", 1.0986)]
    [InlineData("bridge opened", "It opened beside the old bridge.", "pairs.inverted", 1)]
    [InlineData("bridge opened", "The bridge opened.", "pairs.inverted", 0)]
    [InlineData("Did the bridge not open?", "The bridge opened.", "word.denial-differs", 1)]
    [InlineData("Did the bridge open?", "The bridge never opened.", "word.denial-differs", 1)]
    [InlineData("Did the bridge open?", "The bridge opened.", "word.denial-differs", 0)]
    [InlineData("Did Merkel open the bridge?", "The bridge opened.", "names.out-of-reach", 1)]
    [InlineData("Did Merkel open the bridge?", "Merkel opened the bridge.", "names.out-of-reach", 0)]
    [InlineData("third bridge", "The third bridge opened.", "meaning.clear", 1)]
    [InlineData("third", "The second bridge opened.", "meaning.near", 0)]
    [InlineData("the bridge", "Who opened the bridge?", "shape.asks", 1)]
    public void Measure_OneSentence_IsAsTheTableSays(string question, string sentence, string feature, double expected)
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.Of("-", sentence), TestArticle.Of("Other", "Rain fell."));

        var explained = knowledge.Explain(question).Candidates.FirstOrDefault(one => one.Text == sentence);

        Assert.Equal(expected, explained?.Features.Single(one => one.Name == feature).Value ?? 0, 3);
    }

    [Theory]
    [InlineData("People met Kovalenko there.", 1)]
    [InlineData("People met nobody there.", 0)]
    public void Measure_FirstWordOfASentence_IsANameIfItIsOneElsewhere(string other, double expected)
    {
        const string sentence = "Kovalenko opened the bridge.";
        using var knowledge = KnowledgeBase.Of(TestArticle.Of("Bridge", sentence, other + " They crossed the bridge."));

        var explained = knowledge.Explain("Who opened the bridge?").Candidates.Single(one => one.Text == sentence);

        Assert.Equal(expected, explained.Features.Single(one => one.Name == "person.answer-holds").Value);
    }

    [Fact]
    public void Names_AllOfThem_AreDistinct() =>
        Assert.Equal(FeatureTable.Names.Count, FeatureTable.Names.Distinct().Count());
}
