using CsCheck;
using TalksBot.Evaluation.Digesting;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Digesting;

namespace TalksBot.Tests.Knowledge.Digesting;

public class NewsChoiceTests
{
    static readonly IReadOnlyList<NewArticle> Articles = MarkedArticles.All;

    static readonly Gen<(IReadOnlyList<NewArticle> News, string Language, int Most)> Choices = Gen.Select(
        Gen.Shuffle(Articles.ToArray(), 1, 5), Gen.Int[0, 4].Select(i => TalksBot.Texts.BotLanguages.All[i].Name), Gen.Int[1, 9],
        (articles, language, most) => ((IReadOnlyList<NewArticle>)articles, language, most));

    [Fact]
    public void Choose_AnyNews_IsShortCitedStandsAloneAndTellsNothingTwice() => Choices.Sample(
        choice =>
        {
            var chosen = Passages(NewsChoice.Choose(choice.News, choice.Language, choice.Most));
            Assert.InRange(chosen.Count, 1, choice.Most);
            Assert.All(chosen, passage => Assert.NotEmpty(passage.Sources));
            var context = new NewsContext(NewsChoice.Comparable(choice.News));
            var read = chosen
                .Select(passage => context.Sentences.Single(one => one.Article.Document == passage.Document && one.Sentence.Number == passage.Number))
                .ToList();
            Assert.All(read, sentence => Assert.False(NewsFeatures.Leans(sentence), sentence.Sentence.Text));
            for (var i = 0; i < read.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.False(SameNews.Holds(read[i], read[j], context.Rarity), $"{read[i].Sentence.Text}\n{read[j].Sentence.Text}");
                }
            }
        },
        iter: 60, threads: 1);

    [Fact]
    public void Choose_ArticlesInAnotherOrder_IsTheSame() => Choices.Sample(
        choice => Assert.Equal(
            Passages(NewsChoice.Choose(choice.News, choice.Language, choice.Most)).Select(one => one.Text),
            Passages(NewsChoice.Choose([.. choice.News.Reverse()], choice.Language, choice.Most)).Select(one => one.Text)),
        iter: 30, threads: 1);

    [Fact]
    public void Choose_ReadersLanguage_IsPreferredAndOthersAreNotLeftOut()
    {
        var english = Passages(NewsChoice.Choose(Articles, "en", 7));
        var ukrainian = Passages(NewsChoice.Choose(Articles, "uk", 7));
        Assert.True(ukrainian.Count(one => one.Language == "uk") > english.Count(one => one.Language == "uk"));
        Assert.Contains(ukrainian, one => one.Language != "uk");
    }

    [Fact]
    public void Choose_SameNewsInTwoLanguages_IsToldInTheReadersOwn()
    {
        var english = Article("a.md", "en", "Ukraine offered a meeting of the leaders by the end of June, from 20 to 30 June, Umerov said on 2 June 2025.");
        var ukrainian = Article("b.md", "uk", "Україна запропонувала провести зустріч лідерів до кінця червня, з 20 до 30 числа, заявив Умєров 2 червня.");
        Assert.Equal("uk", Assert.Single(Passages(NewsChoice.Choose([english, ukrainian, Other], "uk", 1))).Language);
        Assert.Equal("en", Assert.Single(Passages(NewsChoice.Choose([english, ukrainian, Other], "en", 1))).Language);
    }

    [Fact]
    public void Choose_SentencesThatLeanOnOthersOnly_LeavesThemOut() => Assert.Empty(NewsChoice.Choose(
        [Article("a.md", "en", "But he refused the ceasefire that Ukraine had proposed on 2 June."), Article("b.md", "tr", "Bu ateşkesi Rusya 2 Haziran'da reddetti."), Article("c.md", "uk", "Це припинення вогню Росія відхилила 2 червня.")],
        "en", 7));

    [Fact]
    public void Choose_NothingNew_ChoosesNothing() => Assert.Empty(NewsChoice.Choose([], "en", 7));

    [Fact]
    public void Choose_ALibraryOfNews_TakesAMoment()
    {
        var many = Enumerable.Range(0, 200).Select(i => Articles[i % Articles.Count] with { Document = $"{i}.md" }).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(7, Passages(NewsChoice.Choose(many, "en", 7)).Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Weights_ThatAreShipped_AreThoseThatTheEvaluationFits()
    {
        var fitted = NewsTraining.WeightsOf(MarkedArticles.Marked);
        var features = Enumerable.Range(0, NewsFeatures.Names.Count).Select(i =>
        {
            var one = new float[NewsFeatures.Names.Count];
            one[i] = 1;
            return NewsModel.BuiltIn.Score(one);
        });
        Assert.All(fitted.Zip(features), pair => Assert.Equal(pair.First, pair.Second, .02));
    }

    static NewArticle Other => Article("z.md", "en", "The ferry stays in port.", "Copies of the report bear a date.", "Marta keeps the lighthouse.");

    static List<Passage> Passages(IReadOnlyList<ChosenArticle> chosen) => [.. chosen.SelectMany(article => article.Passages)];

    static NewArticle Article(string document, string language, params string[] sentences) => new(
        document, language, new Source(document, "The Gull", null, null, new PublicationDate(2025, 6, 2)), sentences.Length,
        [.. sentences.Select((text, i) => new Sentence(i + 1, 1, text, []))]);
}
