using CsCheck;
using TalksBot.Knowledge;
using TalksBot.Operators;
using TalksBot.Questions;

namespace TalksBot.Tests.Operators;

public sealed class GapGroupTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    static readonly string[] Some =
    [
        "Who led the delegation?", "When did the delegation leave?", "Where is the palace?", "Did they agree?", "", "Хто очолив делегацію?",
    ];

    readonly KnowledgeBase knowledge = KnowledgeBase.Open(Path.Combine(RepositoryRoot.Path, "knowledge"), indexFolder: null);

    [Theory]
    [InlineData("When does the museum open?", "when do the museums OPEN")]
    [InlineData("Who paid for the hotel?", "Who paid for the hotels?")]
    [InlineData("What did the delegations eat for dinner?", "What did the delegation eat at dinner?")]
    [InlineData("Where will the next round of talks be held?", "Where will the next round of negotiations be held?")]
    [InlineData("Коли відкриється музей?", "коли відкриється музей")]
    public void Of_OneMeaning_IsOneGroup(string one, string other) =>
        Assert.Equal([new GapGroup(one, 2)], Group(one, other));

    [Theory]
    [InlineData("Who paid for the hotel?", "When was the hotel paid?")]
    [InlineData("How many prisoners were exchanged?", "How many children were returned?")]
    [InlineData("When was the second round?", "When was the fourth round?")]
    [InlineData("Who leads the Russian delegation?", "Who leads the Turkish delegation?")]
    [InlineData("???", "...")]
    public void Of_TwoMeanings_AreTwoGroups(string one, string other) => Assert.Equal(2, Group(one, other).Count);

    [Fact]
    public void Of_ManyGaps_PutsTheMostAskedFirstAndOfEqualsTheNewest() => Assert.Equal(
        [new GapGroup("What is cheese?", 3), new GapGroup("Who is Bob?", 1), new GapGroup("Where is Atlantis?", 1)],
        Group("Who is Bob?", "What is cheese?", "Where is Atlantis?", "what is cheese", "What is CHEESE?"));

    [Fact]
    public void Of_FollowUp_StandsWithThoseThatFollowUpTheSame()
    {
        var groups = GapGroup.Of(
            [
                new QuestionGap("And Crimea?", "Who built the bridge?", Now),
                new QuestionGap("And Crimea?", "How large is the army?", Now),
                new QuestionGap("And Crimea?", "Who built the bridge?", Now),
            ],
            knowledge.GistOf);
        Assert.Equal([2, 1], groups.Select(group => group.Count));
    }

    [Fact]
    public void Of_AnyGaps_LosesNone() => Gen.String.List[0, 30].Sample(
        texts => Assert.Equal(texts.Count, Group([.. texts]).Sum(group => group.Count)), iter: 100);

    [Fact]
    public void LikenessTo_AnyTwo_IsTheSameBothWaysAndFromZeroToOne()
    {
        var some = Gen.OneOf(Some.Select(Gen.Const).ToArray());
        Gen.Select(some, some).Sample((one, other) =>
        {
            var likeness = knowledge.GistOf(one).LikenessTo(knowledge.GistOf(other));
            Assert.InRange(likeness, 0, 1 + 1e-9);
            Assert.Equal(likeness, knowledge.GistOf(other).LikenessTo(knowledge.GistOf(one)), precision: 9);
            Assert.True(one != other || one.Length == 0 || likeness > 1 - 1e-9);
        });
    }

    public void Dispose() => knowledge.Dispose();

    IReadOnlyList<GapGroup> Group(params string[] texts) =>
        GapGroup.Of([.. texts.Select(text => new QuestionGap(text, null, Now))], knowledge.GistOf);
}
