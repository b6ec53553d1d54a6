using TalksBot.Knowledge.Articles;
using static TalksBot.Tests.Knowledge.Comparing.TestComparison;

namespace TalksBot.Tests.Knowledge.Comparing;

/// <summary>When sources differ, and when they only seem to.</summary>
public class DifferingTests
{
    [Fact]
    public void Of_TwoCountsOfOneThing_DifferAndStandTogether()
    {
        var compared = Compare(
            "How many sacks did the ship carry?",
            Said("The ship carried 412 sacks to the island, the Gull reported."),
            Said("The captain slept in the harbour inn."),
            Said("The ship carried 380 sacks to the island, according to the Anchor."));

        Assert.Equal(["412 sacks", "380 sacks"], compared.Claims());
        Assert.StartsWith("The ship carried 380", compared.Texts().ElementAt(1), StringComparison.Ordinal);
        Assert.Equal([true, true, false], compared.Candidates.Select(one => one.IsNeeded));
    }

    [Theory]
    [InlineData("The ship carried 412 sacks to the island on 3 May.", "The ship carried 380 sacks to the island on 9 May.")]
    [InlineData("The ship carried 412 sacks to the island.", "The ship carried 380 crates to the island.")]
    [InlineData("The ship carried 412 sacks to the island.", "The ship will carry 380 sacks to the island.")]
    [InlineData("The ship carried 412 sacks to the island.", "The ship carried 412 sacks to the island, and all were dry.")]
    [InlineData("The ship carried 412 sacks to the island.", "The ship carried about 400 sacks to the island.")]
    [InlineData("The ship carried 412 sacks to the island.", "The ship carried over 400 sacks to the island.")]
    [InlineData("The ship carried 412 sacks to the island.", "The ship carried 300 sacks and then 112 sacks to the island.")]
    [InlineData("The first ship carried 412 sacks to the island.", "The second ship carried 380 sacks to the island.")]
    [InlineData("The Alder carried 412 sacks to the island.", "The Birch carried 380 sacks to the island.")]
    [InlineData("The ship carried 412 sacks in total to the island.", "The ship carried 380 sacks to the island.")]
    [InlineData("The ship carried 412 sacks of wheat to the island.", "The ship carried 380 sacks of barley to the island.")]
    [InlineData("The ship carried 412 sacks to the island.", "The farmer sold 380 sacks at the market.")]
    [InlineData("The ship carried 412 sacks to the island in 2021.", "The ship carried 380 sacks to the island in 2022.")]
    public void Of_FiguresOfDifferentThings_DoNotDiffer(string one, string other) =>
        Assert.Empty(Compare("How many sacks did the ship carry?", Said(one), Said(other)).Claims());

    [Fact]
    public void Of_FiguresThatAreNearlyTheSame_DifferWhoeverActs()
    {
        var compared = Compare(
            "How many bodies did Umbria receive?",
            Said("Umbria received 6,057 bodies in total by 16 June 2025, the headquarters said."),
            Said("Rasenna handed over 6,060 bodies, the envoy said."));

        Assert.Equal(["6,057 bodies", "6,060 bodies"], compared.Claims());
    }

    [Fact]
    public void Of_ThreeDurations_AreAllNamedInTheirOwnWords()
    {
        var compared = Compare(
            "How long did the meeting last?",
            Said("The harbour meeting of 16 May lasted about 90 minutes, according to the Gull."),
            Said("The harbour meeting of 16 May lasted a little over an hour, according to the Anchor."),
            Said("The harbour meeting of 16 May lasted 1 hour and 45 minutes, the mayor said."));

        Assert.Equal(["about 90 minutes", "a little over an hour", "1 hour and 45 minutes"], compared.Claims());
    }

    [Fact]
    public void Of_DurationsThatFit_DoNotDiffer() => Assert.Empty(Compare(
        "How long did the meeting last?",
        Said("The harbour meeting lasted 1 hour and 15 minutes, according to the Gull."),
        Said("The harbour meeting lasted a little over an hour, according to the Anchor.")).Claims());

    [Fact]
    public void Of_OppositeClaims_AreShownTogether()
    {
        var compared = Compare(
            "Was a truce in the harbour agreed?",
            Said("A truce of three days in the harbour was agreed, the envoy said."),
            Said("The envoy claimed that the sides had reached no agreement on a truce of three days in the harbour."),
            Said("The mayor proposed a truce of three days in the harbour, the Gull reported."));

        Assert.Equal(["agreed", "no agreement", "proposed"], compared.Claims());
    }

    [Theory]
    [InlineData("A truce in the harbour was agreed on 3 May.", "A truce in the harbour was rejected on 1 April.")]
    [InlineData("A truce in the harbour was agreed.", "A price for the harvest was rejected.")]
    [InlineData("A truce of three days in the harbour was agreed.", "A truce of thirty days in the harbour was rejected.")]
    [InlineData("A truce in the harbour was agreed.", "A truce in the harbour was proposed and agreed.")]
    [InlineData("A truce in the harbour was agreed.", "A truce in the harbour was not rejected.")]
    [InlineData("Alderland agreed to a truce in the harbour.", "Birchland rejected a truce in the harbour.")]
    public void Of_ClaimsAboutDifferentThings_DoNotDiffer(string one, string other) =>
        Assert.Empty(Compare("Was a truce in the harbour agreed?", Said(one), Said(other)).Claims());

    [Theory]
    [InlineData("uk", "Скільки мішків перевіз корабель?", "Корабель перевіз 412 мішків на острів, повідомила газета.", "Корабель перевіз 380 мішків на острів, заявив капітан.", "412 мішків", "380 мішків")]
    [InlineData("ru", "Сколько мешков перевёз корабль?", "Корабль перевёз 412 мешков на остров, сообщила газета.", "Корабль перевёз 380 мешков на остров, заявил капитан.", "412 мешков", "380 мешков")]
    [InlineData("tr", "Gemi kaç çuval taşıdı?", "Gemi adaya 412 çuval taşıdı.", "Gemi adaya 380 çuval taşıdı.", "412 çuval taşıdı", "380 çuval taşıdı")]
    [InlineData("az", "Gəmi neçə kisə apardı?", "Gəmi adaya 412 kisə apardı.", "Gəmi adaya 380 kisə apardı.", "412 kisə apardı", "380 kisə apardı")]
    public void Of_TwoCountsInAnyLanguage_Differ(string language, string question, string one, string other, string first, string second) =>
        Assert.Equal([first, second], Compare(question, language, Said(one), Said(other)).Claims());

    [Theory]
    [InlineData("uk", "Чи погодили перемир'я в гавані?", "Перемир'я в гавані на острові погодили.", "Перемир'я в гавані на острові відхилили.")]
    [InlineData("ru", "Согласовали ли перемирие в гавани?", "Перемирие в гавани на острове согласовали.", "Перемирие в гавани на острове отклонили.")]
    [InlineData("tr", "Limanda ateşkes kabul edildi mi?", "Adadaki limanda ateşkes kabul edildi.", "Adadaki limanda ateşkes reddedildi.")]
    [InlineData("az", "Limanda atəşkəs qəbul edildi?", "Adadakı limanda atəşkəs qəbul edildi.", "Adadakı limanda atəşkəs rədd edildi.")]
    public void Of_OppositeClaimsInAnyLanguage_Differ(string language, string question, string one, string other) =>
        Assert.Equal(2, Compare(question, language, Said(one), Said(other)).Claims().Count());

    [Fact]
    public void Of_OneSource_DoesNotDifferFromItself()
    {
        const string question = "How many sacks did the ship carry?";
        var own = new Source("Log book", null, null, null, PublicationDate.Undated);
        var said = new[] { "The ship carried 412 sacks to the island.", "The ship carried 380 sacks to the island." };

        Assert.NotEmpty(Compare(question, [.. said.Select(text => Said(text))]).Claims());
        Assert.Empty(CompareOf(own, question, said).Claims());
    }

    [Fact]
    public void Of_RunnerUpFarBelow_IsNotHeldAgainstAnything()
    {
        var question = "How many sacks did the ship carry?";
        (string, string)[] fillers = [.. Enumerable.Range(0, 7).Select(number => Said($"Word{number} stands alone."))];

        Assert.Empty(Compare(
            question,
            [.. fillers, Said("The ship carried 412 sacks to the island."), Said("The ship carried 380 sacks to the island.")]).Claims());
    }
}
