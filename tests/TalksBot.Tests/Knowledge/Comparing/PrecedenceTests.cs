using static TalksBot.Tests.Knowledge.Comparing.TestComparison;

namespace TalksBot.Tests.Knowledge.Comparing;

/// <summary>When a deed goes before its plan and a whole before a part of it, and when the ranking keeps its order.</summary>
public class PrecedenceTests
{
    [Theory]
    [InlineData("en", "How many sacks did the ship carry?", "The ship will carry 400 sacks.", "The ship carried 380 sacks.")]
    [InlineData("en", "How many sacks were carried?", "The sacks were to be carried 400 for 400.", "In May 380 sacks were carried.")]
    [InlineData("en", "Did the ship leave the harbour?", "The ship should leave the harbour, the mayor said.", "The ship left the harbour.")]
    [InlineData("uk", "Скільки мішків доставив корабель?", "Корабель планує 400 мішків.", "Корабель доставив 380 мішків.")]
    [InlineData("ru", "Сколько мешков доставил корабль?", "Корабль планирует 400 мешков.", "Корабль доставил 380 мешков.")]
    [InlineData("tr", "Gemi kaç çuval taşıdı?", "Gemi 400 çuval taşıyacak.", "Gemi 380 çuval taşıdı.")]
    [InlineData("az", "Gəmi neçə kisə apardı?", "Gəmi 400 kisə aparacaq.", "Gəmi 380 kisə apardı.")]
    public void Of_QuestionAboutThePast_PutsTheDeedBeforeThePlan(string language, string question, string plan, string deed) =>
        Assert.Equal([deed, plan], Compare(question, language, Said(plan), Said(deed)).Texts());

    [Theory]
    [InlineData("How many sacks will the ship carry?", "The ship will carry 400 sacks.", "The ship carried 380 sacks.")]
    [InlineData("What did the mayor say about sacks?", "The mayor will carry sacks.", "The mayor carried sacks.")]
    [InlineData("How many sacks did the ship carry?", "The ship will carry 400 sacks.", "The ship carried sacks.")]
    [InlineData("How many sacks did the ship carry?", "The ship will carry 400 sacks.", "The inn bought 380 sacks.")]
    [InlineData("How many sacks did the ship carry?", "The ship will carry 400 sacks.", "The ship can carry 380 sacks.")]
    public void Of_NoDeedThatAnswers_KeepsTheOrder(string question, string first, string second) =>
        Assert.Equal([first, second], Compare(question, Said(first), Said(second)).Texts());

    [Theory]
    [InlineData("What did the council decide about parking fees?", "The council decided that fees will rise in May.", "The council decided about parking fees in 2019.")]
    [InlineData("Did the ship leave the harbour?", "The Alder will leave the harbour.", "The Birch left the harbour.")]
    [InlineData("What does the mayor need?", "The mayor will carry sacks.", "The mayor carried sacks.")]
    [InlineData("What did the recipe ask for?", "The answer is to add salt to the soup.", "The answer asked for salt in the soup.")]
    public void Of_PlanThatAnswersOrTellsOfOthers_KeepsTheOrder(string question, string first, string second) =>
        Assert.Equal([first, second], Compare(question, Said(first), Said(second)).Texts());

    [Theory]
    [InlineData(.3, false)]
    [InlineData(.9, true)]
    public void Of_DeedBehindAnother_GoesFirstOnlyIfItAnswersAboutAsWell(double score, bool goesFirst)
    {
        const string plan = "The ship will carry 400 sacks.", other = "The ship can carry sacks.", deed = "The ship carried 380 sacks.";

        Assert.Equal(
            goesFirst ? [deed, plan, other] : [plan, other, deed],
            CompareScored("How many sacks did the ship carry?", (plan, 1), (other, .9), (deed, score)).Texts());
    }

    const string Part = "The ship carried 40 sacks on 3 May and 30 sacks on 4 May.";
    const string Whole = "The ship carried 380 sacks in total by 9 May, the Gull reported.";

    [Theory]
    [InlineData("How many sacks did the ship carry?", Part)]
    [InlineData("How many sacks were carried by the ship?", "The ship carried 40 sacks.")]
    public void Of_WholeAndPart_PutsTheWholeFirst(string question, string part) =>
        Assert.Equal([Whole, part], Compare(question, Said(part), Said(Whole)).Texts());

    [Theory]
    [InlineData("How many sacks did the ship carry in May?", Part, Whole)]
    [InlineData("When did the ship carry sacks?", Part, Whole)]
    [InlineData("How many sacks did the ship carry?", "The Alder carried 40 sacks.", "The Birch carried 380 sacks in total.")]
    [InlineData("How many sacks did the ship carry?", "The ship carried 400 sacks.", Whole)]
    [InlineData("How many sacks did the ship carry?", "The ship carried 40 sacks in total.", Whole)]
    public void Of_NoWholeOfThePart_KeepsTheOrder(string question, string first, string second) =>
        Assert.Equal([first, second], Compare(question, Said(first), Said(second)).Texts());
}
