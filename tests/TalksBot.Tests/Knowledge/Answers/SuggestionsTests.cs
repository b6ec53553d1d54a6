using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Answers;

public sealed class SuggestionsTests
{
    static readonly Article Harbour = TestArticle.Of(
            "Harbour opens again",
            "Ferries to Gedser carried 812 passengers.",
            "The northern pier opened on 4 May.")
        .Answering("How many passengers did the ferries carry?", "When did the northern pier open?", "What does the mayor of Atlantis eat?");

    static readonly Article Bridge = TestArticle.Of(
            "Bridge closed",
            "Engineers found rust in its cables.",
            "The tunnel costs four euros.")
        .Answering("Who found rust in the cables?", "What does the tunnel cost?");

    [Fact]
    public void Ask_NotAnswered_OffersTheNearestFirst()
    {
        using var knowledge = KnowledgeBase.Of(Bridge, Harbour);

        var answer = knowledge.Ask("Did Wolfgang Petersen sail on ferries to Oslo?");

        Assert.False(answer.IsAnswered);
        Assert.Equal("How many passengers did the ferries carry?", answer.Suggestions[0]);
        Assert.Equal(3, answer.Suggestions.Count);
    }

    [Fact]
    public void Ask_NothingNear_OffersSomeOfEachArticleNewestFirst()
    {
        using var knowledge = KnowledgeBase.Of(Bridge.Published("2025-06"), Harbour.Published("2025-05"));

        var answer = knowledge.Ask("Quantum chromodynamics?");

        Assert.Equal(
            ["Who found rust in the cables?", "How many passengers did the ferries carry?", "What does the tunnel cost?"],
            answer.Suggestions);
    }

    [Fact]
    public void Ask_ArticleBoastsOfWhatItDoesNotSay_NeverOffersIt()
    {
        using var knowledge = KnowledgeBase.Of(Harbour);

        Assert.DoesNotContain(
            "What does the mayor of Atlantis eat?", knowledge.Ask("What do people in Atlantis eat?").Suggestions);
    }

    [Fact]
    public void Ask_Offered_AreAnswered()
    {
        using var knowledge = KnowledgeBase.Of(Bridge, Harbour);

        Assert.All(knowledge.Ask("?").Suggestions, question => Assert.True(knowledge.Ask(question).IsAnswered, question));
    }

    [Fact]
    public void Ask_ArticlesWithoutQuestions_OffersNone()
    {
        using var knowledge = KnowledgeBase.Of(Bridge with { Questions = [] });

        Assert.Empty(knowledge.Ask("Merkel?").Suggestions);
    }
}
