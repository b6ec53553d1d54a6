using TalksBot.Knowledge.Articles;
using static TalksBot.Tests.Knowledge.Comparing.TestComparison;

namespace TalksBot.Tests.Knowledge.Comparing;

/// <summary>When a newer statement goes first, and when the ranking keeps its order.</summary>
public class NewerFirstTests
{
    const string June = "The price of wheat in the harbour is nine crowns a sack, the Gull reported.";
    const string July = "The price of wheat in the harbour is seven crowns a sack, the Gull reported.";

    [Fact]
    public void Of_SameStatementAtTwoTimes_PutsTheNewerFirstAndDatesTheOlder()
    {
        var compared = Compare("What is the price of wheat?", Said(June, "2025-06-02"), Said(July, "2025-07-03"));

        Assert.Equal([July, June], compared.Texts());
        Assert.Equal([null, new PublicationDate(2025, 6, 2)], compared.Candidates.Select(one => one.AsOf));
    }

    [Fact]
    public void Of_NewerOneIsFirstAlready_StillDatesTheOlder()
    {
        var compared = Compare("What is the price of wheat?", Said(July, "2025-07-03"), Said(June, "2025-06"));

        Assert.Equal([July, June], compared.Texts());
        Assert.Equal(new PublicationDate(2025, 6, null), compared.Candidates[1].AsOf);
    }

    [Theory]
    [InlineData("2025-06-02", "")]
    [InlineData("", "2025-07-03")]
    [InlineData("", "")]
    [InlineData("2025-06-02", "2025-06-02")]
    [InlineData("2025-06-02", "2025-06")]
    public void Of_NotKnownToBeNewer_KeepsTheOrder(string first, string second)
    {
        var compared = Compare("What is the price of wheat?", Said(June, first), Said(July, second));

        Assert.Equal([June, July], compared.Texts());
        Assert.All(compared.Candidates.Where(one => one.AsOf is not null), one => Assert.Equal("2025-06", one.AsOf!.Value.ToString()));
    }

    [Theory]
    [InlineData("The harbour master is Ilse Brandt.", "The lighthouse was painted by pupils of the island.")]
    [InlineData("The harbour meeting of 16 May lasted an hour.", "The harbour meeting of 16 May lasted 90 minutes.")]
    [InlineData("The first round in the harbour was short.", "The second round in the harbour was short.")]
    [InlineData("Alderland opened the harbour to ships.", "Birchland opened the harbour to ships.")]
    [InlineData("The harbour was opened to foreign ships.", "The harbour will be opened to foreign ships.")]
    public void Of_NotTheSameStatement_KeepsTheOrder(string older, string newer)
    {
        var compared = Compare("What of the harbour?", Said(older, "2025-06-02"), Said(newer, "2025-07-03"));

        Assert.Equal([older, newer], compared.Texts());
        Assert.All(compared.Candidates, one => Assert.Null(one.AsOf));
    }

    const string TwoRounds = "Alderland and Birchland had held two rounds of talks, the Gull reported.";
    const string ThirdRound = "The third round of talks between Alderland and Birchland took place in the harbour.";

    [Fact]
    public void Of_NewerOrdinalAboveAnOlderCount_GoesFirstHoweverFarBehind()
    {
        var compared = Compare(
            "How many rounds were held?",
            Said("Alderland and Birchland held the first round of talks in the inn.", "2025-05-16"),
            Said(TwoRounds, "2025-06"),
            Said("A round table was held by carpenters."),
            Said("Songs were held in honour."),
            Said(ThirdRound, "2025-07-23"));

        Assert.Equal([ThirdRound, TwoRounds], compared.Texts().Take(2));
        Assert.Equal(5, compared.Candidates.Count);
        Assert.Equal([null, new PublicationDate(2025, 6, null)], compared.Candidates.Take(2).Select(one => one.AsOf));
        Assert.All(compared.Candidates.Take(2), one => Assert.True(one.IsNeeded));
    }

    [Theory]
    [InlineData("How many rounds were held?", ThirdRound, "2025-05-01")]
    [InlineData("How many rounds were held?", ThirdRound, "")]
    [InlineData("How many rounds were held by June?", ThirdRound, "2025-07-23")]
    [InlineData("Where were rounds held?", ThirdRound, "2025-07-23")]
    [InlineData("How many rounds were held?", "The third round of talks between Cedarland and Elmland took place.", "2025-07-23")]
    [InlineData("How many rounds were held?", "The second round of talks between Alderland and Birchland took place.", "2025-07-23")]
    [InlineData("How many rounds were held?", "A third round of talks between Alderland and Birchland is planned.", "2025-07-23")]
    [InlineData("How many rounds were held?", "The third day of talks between Alderland and Birchland was calm.", "2025-07-23")]
    public void Of_OrdinalThatDoesNotOutgrowTheCount_KeepsTheOrder(string question, string ordinal, string published)
    {
        var compared = Compare(question, Said(TwoRounds, "2025-06"), Said(ordinal, published));

        Assert.Equal([TwoRounds, ordinal], compared.Texts());
        Assert.Null(compared.Candidates[0].AsOf);
    }

    [Fact]
    public void Of_OneCandidateOrNone_IsLeftAlone()
    {
        Assert.Single(Compare("How many rounds were held?", Said(TwoRounds, "2025-06")).Candidates);
        Assert.Empty(Compare("How many rounds were held?").Candidates);
    }
}
