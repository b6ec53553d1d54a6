using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Tests.Knowledge.Index;

/// <summary>Questions in other languages, put to the articles of the repository and to small ones.</summary>
public sealed class QuestionTranslationTests : IClassFixture<QuestionTranslationTests.Bundled>
{
    readonly KnowledgeBase bundled;

    public QuestionTranslationTests(Bundled bundled) => this.bundled = bundled.Knowledge;

    [Theory]
    [InlineData("uk", "Де зустрічалися делегації у травні?", "Dolmabahçe presidential office")]
    [InlineData("uk", "Хто очолював делегацію Росії на першому раунді?", "Medinsky headed the Russian delegation")]
    [InlineData("uk", "Що сказав Келлог?", "Kellogg")]
    [InlineData("uk", "Коли Лавров оголосив другий раунд?", "28 May 2025")]
    [InlineData("ru", "О чём говорится в меморандуме России?", "The Russian memorandum")]
    [InlineData("ru", "Кого встретил Фидан в Москве 26.05.2025?", "Fidan met Putin, Lavrov and Medinsky")]
    [InlineData("ru", "Сколько длился второй раунд 2 июня?", "lasted 1 hour and 15 minutes")]
    [InlineData("ru", "Что заявил Медынский после первого раунда?", "Medinsky said after the first round")]
    [InlineData("tr", "Kaç asker cesedi iade edildi?", "6,057 bodies in total")]
    [InlineData("tr", "23 Temmuz'da üçüncü tur nerede yapıldı?", "Çırağan Palace")]
    [InlineData("tr", "Fidan Moskova'yı ne zaman ziyaret etti?", "Fidan visited Moscow on 26 and 27 May 2025")]
    [InlineData("az", "Atəşkəs barədə nə razılaşdırılıb?", "ceasefire")]
    [InlineData("az", "Peskov 30 günlük atəşkəs haqqında nə dedi?", "truce")]
    [InlineData("az", "Rusiya memorandumunun neçə bölməsi var?", "three sections")]
    public void Ask_QuestionInAnotherLanguage_FindsTheEnglishSentence(string language, string question, string expected)
    {
        var answer = bundled.Ask(question);

        Assert.Contains(answer.Passages.Take(3), passage => passage.Text.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(language, answer.Language);
        Assert.NotEmpty(answer.Passages[0].Matches);
    }

    [Theory]
    [InlineData("Хто очолював делегацію Росії на першому раунді?")]
    [InlineData("Когда Лавров объявил второй раунд?")]
    [InlineData("İkinci tur ne kadar sürdü?")]
    [InlineData("Rusiya memorandumunun neçə bölməsi var?")]
    public void Ask_QuestionInAnotherLanguage_IsAnswered(string question) => Assert.True(bundled.Ask(question).IsAnswered);

    [Theory]
    [InlineData("Що сказала Меркель про перемир'я?")]
    [InlineData("Сколько стоит газ в Берлине?")]
    [InlineData("Salyangozlar bahçede ne yer?")]
    [InlineData("Qaradağlı nə dedi?")]
    [InlineData("Яка погода буде завтра?")]
    public void Ask_WhatTheSourcesNeverMention_IsNotAnswered(string question) =>
        Assert.NotEqual(Verdict.Answered, bundled.Ask(question).Verdict);

    [Fact]
    public void Read_UntranslatableWord_IsUnknownAsAnEnglishOneWouldBe()
    {
        var words = Read("Чому бурундуки отримали 16 травня?", [TestArticle.Of("News", "The herrings received a prize on 16 May.")]);

        Assert.Equal(["why", "бурундуки", "receive", "16", "may"], words.Select(word => word.Text));
        Assert.Equal([false, false, true, true, true], words.Select(word => word.IsKnown));
        Assert.Equal(
            [QuestionWordKind.Function, QuestionWordKind.Content, QuestionWordKind.Content, QuestionWordKind.Number, QuestionWordKind.Content],
            words.Select(word => word.Kind));
        Assert.Equal(0, words[0].Weight);
        Assert.True(words[1].Idf >= words[2].Idf);
    }

    [Fact]
    public void Ask_OwnLanguageAnswers_ItsArticleGoesFirst()
    {
        using var knowledge = KnowledgeBase.Of(
            TestArticle.Of("Fish", "The delegation counted the herrings."),
            TestArticle.In("uk", "Риба", "Делегація порахувала оселедці у гавані."));

        Assert.Equal("Риба.txt", knowledge.Ask("Де делегація порахувала оселедці?").Passages[0].Document);
        Assert.Equal("Fish.txt", knowledge.Ask("Where did the delegation count herrings?").Passages[0].Document);
    }

    [Fact]
    public void Ask_OwnLanguageDoesNotAnswer_IsTranslated()
    {
        using var knowledge = KnowledgeBase.Of(
            TestArticle.Of("Fish", "The delegation signed a memorandum about fish.", "Rain fell.", "Gulls slept."),
            TestArticle.In("uk", "Погода", "Учора в гавані йшов дощ.", "Чайки спали."));

        Assert.Equal("Fish.txt", knowledge.Ask("Хто підписав меморандум?").Passages[0].Document);
    }

    [Fact]
    public void Ask_EnglishQuestion_FindsUkrainianArticle()
    {
        using var knowledge = KnowledgeBase.Of(
            TestArticle.In("uk", "Новини", "Делегація підписала меморандум.", "Учора йшов дощ.", "Чайки спали."));

        Assert.StartsWith(
            "Делегація", knowledge.Ask("Which delegation signed a memorandum?").Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_FollowUpInAnotherLanguage_IsUnderstoodWithTheQuestionBefore()
    {
        var answer = bundled.Ask("А другий?", previousQuestion: "Скільки тривав перший раунд?");

        Assert.Contains("second round", answer.Passages[0].Text, StringComparison.Ordinal);
    }

    static IReadOnlyList<QuestionWord> Read(string question, TalksBot.Knowledge.Articles.Article[] articles)
    {
        using var index = ArticleIndex.Of(articles);
        var searcher = index.Acquire();
        try
        {
            return Assert.Single(QuestionReader.Readings(question, null, searcher, WordLookup.BuiltIn)).Words;
        }
        finally
        {
            ArticleIndex.Release(searcher);
        }
    }

    public sealed class Bundled : IDisposable
    {
        public KnowledgeBase Knowledge { get; } = KnowledgeBase.Open(Path.Combine(RepositoryRoot.Path, "knowledge"), null);

        public void Dispose() => Knowledge.Dispose();
    }
}
