using TalksBot.Knowledge;
using TalksBot.Questions;

namespace TalksBot.Tests.Questions;

public sealed class PinnedMatchTests : IDisposable
{
    const string Pinned = "Who headed the Russian delegation at the first round?";

    readonly KnowledgeBase knowledge = KnowledgeBase.Open(Path.Combine(RepositoryRoot.Path, "knowledge"), indexFolder: null);

    [Theory]
    [InlineData("who headed the russian delegation at the first round?")]
    [InlineData("Who led Russia's delegation at the first round of talks?")]
    [InlineData("Who was at the head of the Russian delegation in the first round?")]
    [InlineData("Кто возглавлял российскую делегацию на первом раунде?")]
    public void Find_SameMeaningInOtherWords_IsThePin(string question) => Assert.NotNull(Find(question));

    [Theory]
    [InlineData("Who headed the Ukrainian delegation at the first round?")]
    [InlineData("Who headed the Russian delegation at the second round?")]
    [InlineData("Who headed the Russian delegation at the third round?")]
    [InlineData("Who else belonged to the Russian delegation of May 2025 besides Medinsky?")]
    [InlineData("How many people were in the Russian delegation at the first round?")]
    [InlineData("Where was the first round held?")]
    [InlineData("Who headed the Russian delegation at the talks in Saudi Arabia?")]
    public void Find_NearlyTheSameWordsOfAnotherMeaning_IsNone(string question) => Assert.Null(Find(question));

    [Fact]
    public void Find_PinThatIsNotSettled_IsNone() => Assert.Null(Find(Pinned, state: PinState.Pinning));

    [Fact]
    public void Find_UnsurePin_AnswersItsOwnWordsAlone()
    {
        var unsure = PinOf(Pinned) with { Stand = PinOf(Pinned).Stand with { IsSure = false } };
        Assert.Same(unsure, PinnedMatch.Find([unsure], knowledge.Ask(Pinned, 9), null));
        Assert.Null(PinnedMatch.Find([unsure], knowledge.Ask("Who was at the head of the Russian delegation in the first round?", 9), null));
        Assert.Null(PinnedMatch.Find([unsure], knowledge.Ask(Pinned, 9), "And what about Crimea?"));
    }

    [Fact]
    public void Find_NewerPassageThatWasTold_CountsAsThePins()
    {
        var answer = knowledge.Ask(Pinned, 9);
        var pin = PinOf("Another question?") with { Stand = new("gone", "gone", "", true), Newer = AnswerStand.Of(answer) };
        Assert.Same(pin, PinnedMatch.Find([pin], answer, null));
    }

    public void Dispose() => knowledge.Dispose();

    PinnedAnswer? Find(string question, PinState state = PinState.Pinned) =>
        PinnedMatch.Find([PinOf(Pinned) with { State = state }], knowledge.Ask(question, 9), null);

    PinnedAnswer PinOf(string question) => new(
        -4, 8, null, 5, question, null, "en", AnswerStand.Of(knowledge.Ask(question, 9)), "Max", 1002, DateTimeOffset.UnixEpoch, "f")
    {
        State = PinState.Pinned,
    };
}
