using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge.Comparing;

/// <summary>The bundled articles contradict each other here and there, and say so.</summary>
public sealed class BundledComparisonTests : IDisposable
{
    readonly KnowledgeBase knowledge = KnowledgeBase.Open(Path.Combine(RepositoryRoot.Path, "knowledge"), indexFolder: null);

    [Theory]
    [InlineData("How many rounds were held?")]
    [InlineData("How many rounds of talks were held?")]
    public void Ask_HowManyRounds_IsNotAnsweredFromJuneAlone(string question)
    {
        var shown = knowledge.Ask(question, 9).WorthShowing();

        Assert.Contains("third round", shown[0].Text, StringComparison.Ordinal);
        Assert.Null(shown[0].AsOf);
        var older = Assert.Single(shown, passage => passage.Text.Contains("two rounds", StringComparison.Ordinal));
        Assert.Equal("2025-06", older.AsOf?.ToString());
    }

    [Theory]
    [InlineData("How many bodies did Ukraine receive?", "6,057 bodies", "6,060 bodies")]
    [InlineData("How many bodies did Russia hand over?", "6,057 bodies", "6,060 bodies")]
    [InlineData("How long did the first round last?", "about 90 minutes", "a little over an hour", "about 1 hour and 45 minutes")]
    [InlineData("Was a ceasefire of two to three days agreed?", "agreed", "no agreement", "proposed")]
    [InlineData("How many names were on the list of children?", "339 names", "over 500 names")]
    public void Ask_WhereSourcesDiffer_AllAreShown(string question, params string[] claims)
    {
        var answer = knowledge.Ask(question, 9);

        Assert.Equal(claims.Order(), answer.Differing.Select(one => one.Claim).Order());
        var shown = answer.WorthShowing();
        Assert.All(answer.Differing, one => Assert.Contains(one.Claim, shown[one.Passage].Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How many bodies did Russia hand over?", "6,060 bodies")]
    [InlineData("How many bodies were returned to Ukraine?", "6,057 bodies")]
    [InlineData("How many bodies did Ukraine receive?", "6,057 bodies")]
    [InlineData("Kaç asker cesedi iade edildi?", "6,057 bodies")]
    [InlineData("How many bodies will Russia hand over?", "6,000 bodies")]
    public void Ask_HowManyBodies_BeginsWithWhatWasAsked(string question, string figure) =>
        Assert.Contains(figure, knowledge.Ask(question).Passages[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("How many Ukrainians were released?")]
    [InlineData("How many bodies did Russia receive?")]
    [InlineData("How many prisoners were exchanged in all by 23 July 2025?")]
    [InlineData("Who headed the Russian delegation?")]
    [InlineData("How long did the second round last?")]
    public void Ask_WhereSourcesAgree_NothingDiffers(string question) => Assert.Empty(knowledge.Ask(question, 9).Differing);

    public void Dispose() => knowledge.Dispose();
}
