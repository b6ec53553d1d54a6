using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class QuestionReaderTests : IDisposable
{
    readonly ArticleIndex index = ArticleIndex.Open(null);

    public QuestionReaderTests()
    {
        Add(TestArticle.Of("Talks", "Kyslytsia spoke in Istanbul.", "The talks took place in Istanbul.", "Talks go on."));
        Add(TestArticle.In("tr", "Görüşmeler", "Görüşmeler İstanbul'da yapıldı."));
        index.Commit();
    }

    [Theory]
    [InlineData("Where did Kyslytsia speak in 2025?", "en")]
    [InlineData("Де відбулися переговори?", "uk")]
    [InlineData("Где прошли переговоры?", "ru")]
    [InlineData("Görüşmeler nerede yapıldı?", "tr")]
    [InlineData("Danışıqlar harada keçirildi?", "az")]
    [InlineData("Istanbul", null)]
    public void Read_QuestionOfALanguage_TellsIt(string text, string? language) => Assert.Equal(language, Read(text).Language);

    [Fact]
    public void Read_Words_AreOfTheirKinds()
    {
        var words = Read("Where did Kyslytsia speak in 2025?").Words;

        Assert.Equal(
            [
                ("where", QuestionWordKind.Function), ("did", QuestionWordKind.Function), ("kyslytsia", QuestionWordKind.Name),
                ("speak", QuestionWordKind.Content), ("in", QuestionWordKind.Function), ("2025", QuestionWordKind.Number),
            ],
            words.Select(word => (word.Text, word.Kind)));
    }

    [Theory]
    [InlineData("Tell me who spoke", "tell", false)]
    [InlineData("Do you know who spoke?", "know", false)]
    [InlineData("What did Kyslytsia tell the others?", "tell", true)]
    [InlineData("Who would give guarantees?", "give", true)]
    [InlineData("What did the US give Ukraine?", "give", true)]
    public void Read_WordsThatAskTheBot_SayNothingElseOnlyThere(string text, string word, bool isMeaningful) =>
        Assert.Equal(isMeaningful, Read(text).Words.Single(one => one.Text == word).IsMeaningful);

    [Theory]
    [InlineData("WHERE DID TELLMANN SPEAK")]
    [InlineData("Speak Tellmann Where")]
    public void Read_CapitalsEverywhere_NameNothing(string text) =>
        Assert.DoesNotContain(Read(text).Words, word => word.Kind == QuestionWordKind.Name);

    [Fact]
    public void Read_Rarity_IsCountedOverAllLanguages()
    {
        var words = Read("Kyslytsia Istanbul Merkel").Words;

        Assert.Equal([1, 3, 0], words.Select(word => word.Sentences));
        Assert.Equal([true, true, false], words.Select(word => word.IsKnown));
        Assert.True(words[2].Idf > words[0].Idf && words[0].Idf > words[1].Idf);
        Assert.Equal(Math.Log(1 + (4 - 1 + .5) / (1 + .5)), words[0].Idf, 9);
    }

    [Fact]
    public void Read_WordTwice_CountsOnce() => Assert.Single(Read("talks Talks TALKS").Words);

    [Fact]
    public void Read_FunctionWords_WeighLess()
    {
        var words = Read("in Istanbul").Words;

        Assert.Equal([QuestionReader.FunctionWeight, 1], words.Select(word => word.Weight));
    }

    [Fact]
    public void Read_QuestionBefore_AddsItsMeaningfulWordsAtLowerWeight()
    {
        var words = Read("And Istanbul?", previous: "Where did Kyslytsia speak in Istanbul?").Words;

        Assert.Equal(["and", "istanbul", "kyslytsia", "speak"], words.Select(word => word.Text));
        Assert.Equal([QuestionReader.FunctionWeight, 1], words.Take(2).Select(word => word.Weight));
        Assert.All(words.Skip(2), word => Assert.InRange(word.Weight, .01, FollowUp.PreviousWeight));
        Assert.True(words.Skip(2).Sum(word => word.Weight * word.Idf) <= words[1].Idf + 1e-9);
    }

    [Theory]
    [InlineData("And on 24 May?", "How many bodies came on 23 May 2025?", "23", "2025")]
    [InlineData("And the second one?", "How long was the first round of 2025?", "first", "round")]
    [InlineData("And the second one?", "How long was the first round on 16 May?", "may", "round")]
    [InlineData("And the second one?", "How long was the first round on 16 May?", "16", "round")]
    [InlineData("And in June?", "How many bodies came in May 2025?", "may", "bodies")]
    [InlineData("And Sybiha?", "What did Kyslytsia tell the press?", "kyslytsia", "press")]
    public void Read_WordOfTheSameClass_ReplacesThatOfTheQuestionBefore(string text, string previous, string gone, string kept)
    {
        var words = Read(text, previous).Words.Select(word => word.Text).ToList();

        Assert.DoesNotContain(gone, words);
        Assert.Contains(kept, words);
    }

    [Theory]
    [InlineData("What happened in May?", "may", QuestionWordKind.Name)]
    [InlineData("What may happen?", "may", QuestionWordKind.Function)]
    [InlineData("what happened on 16 may", "may", QuestionWordKind.Content)]
    [InlineData("what happened on may 16", "may", QuestionWordKind.Content)]
    [InlineData("what happened in may", "may", QuestionWordKind.Content)]
    [InlineData("what did the may talks bring", "may", QuestionWordKind.Content)]
    [InlineData("was may 16 a Friday", "may", QuestionWordKind.Content)]
    [InlineData("who may join the talks", "may", QuestionWordKind.Function)]
    [InlineData("how may 200 people join", "may", QuestionWordKind.Function)]
    [InlineData("Who is the US envoy?", "us", QuestionWordKind.Name)]
    [InlineData("Who told us that?", "us", QuestionWordKind.Function)]
    public void Read_FunctionWordThatIsAlsoAName_IsToldByItsCapitalsOrWhatStandsBesideIt(string text, string word, object kind) =>
        Assert.Equal(kind, Read(text).Words.Single(one => one.Text == word).Kind);

    [Theory]
    [InlineData("what did merkel say", "merkel", QuestionWordKind.Name)]
    [InlineData("where is odesa", "odesa", QuestionWordKind.Name)]
    [InlineData("what did the keeper say", "keeper", QuestionWordKind.Content)]
    public void Read_NameOfTheListsInLowerCase_IsAName(string text, string word, object kind) =>
        Assert.Equal(kind, Read(text).Words.Single(one => one.Text == word).Kind);

    [Fact]
    public void Read_TooManyWords_KeepsTheMeaningfulOnes()
    {
        var noise = string.Join(' ', Enumerable.Range(0, Question.MostWords - 1).Select(n => $"word{n}x"));

        var words = Read($"where did they in the {noise} Istanbul").Words;

        Assert.Equal(Question.MostWords, words.Count);
        Assert.Equal("istanbul", words[^1].Text);
    }

    public void Dispose() => index.Dispose();

    void Add(Article article) => index.Replace(article);

    Question Read(string text, string? previous = null)
    {
        var searcher = index.Acquire();
        try
        {
            return QuestionReader.Read(text, previous, searcher);
        }
        finally
        {
            ArticleIndex.Release(searcher);
        }
    }
}
