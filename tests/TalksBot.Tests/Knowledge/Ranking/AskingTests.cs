using TalksBot.Knowledge;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Vocabulary;
using QuestionAsking = TalksBot.Knowledge.Ranking.Asking;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class AskingTests
{
    [Theory]
    [InlineData("Which five regions does Russia want?", "en", "regions", "five")]
    [InlineData("Which European leaders came to Kyiv?", "en", "leaders", "european")]
    [InlineData("How many Ukrainian prisoners were released?", "en", "prisoners", "ukrainian")]
    [InlineData("Which Russian did they meet?", "en", "russian", "")]
    [InlineData("Which language did they speak?", "en", "language", "")]
    [InlineData("Які європейські лідери приїхали?", "uk", "лідери", "європейські")]
    [InlineData("Сколько украинских пленных вернулось?", "ru", "пленных", "украинских")]
    public void Noun_AfterWhatDescribesIt_IsTheThingAskedFor(string question, string language, string noun, string describing)
    {
        var asking = QuestionAsking.Of(question, language);

        Assert.Equal((noun, describing), (asking.Noun, string.Join(' ', asking.Describing)));
    }

    [Theory]
    [InlineData("Which small country did they visit?", AnswerKind.Thing)]
    [InlineData("Which three countries did they visit?", AnswerKind.Place)]
    [InlineData("Which first minister came?", AnswerKind.Person)]
    public void Kind_OfADescribedNoun_IsTheNouns(string question, object expected) =>
        Assert.Equal(expected, QuestionAsking.Of(question, "en").Kind);

    [Theory]
    [InlineData("who's in charge", "en", AnswerKind.Person)]
    [InlineData("who\u2019s in charge", "en", AnswerKind.Person)]
    [InlineData("О котрій почалася зустріч?", "uk", AnswerKind.Time)]
    [InlineData("Якою мовою говорили?", "uk", AnswerKind.Name)]
    [InlineData("Скільки тривала зустріч?", "uk", AnswerKind.Duration)]
    [InlineData("На какое число назначили встречу?", "ru", AnswerKind.Time)]
    [InlineData("Сколько длился первый раунд?", "ru", AnswerKind.Duration)]
    [InlineData("Görüşme saat kaçta başladı?", "tr", AnswerKind.Time)]
    [InlineData("Esirlerin kaçı döndü?", "tr", AnswerKind.Count)]
    [InlineData("Görüş saat neçədə başladı?", "az", AnswerKind.Time)]
    [InlineData("Əsirlərdən neçəsi qayıtdı?", "az", AnswerKind.Count)]
    public void Kind_OfAQuestionInChatLanguage_IsWhatItAsksFor(string question, string language, object expected) =>
        Assert.Equal(expected, QuestionAsking.Of(question, language).Kind);

    [Theory]
    [InlineData("Who did not sign?", true)]
    [InlineData("What did he ask them not to do?", false)]
    [InlineData("Who refused to sign?", true)]
    [InlineData("Who was unable to sign?", true)]
    [InlineData("Who else signed besides Anna?", false)]
    public void Classes_OfAQuestion_DenyOnlyWhatItAsks(string question, bool denies) =>
        Assert.Equal(denies, (QuestionAsking.Of(question, "en").Classes & WordClass.Negation) != 0);

    [Theory]
    [InlineData("And on 24 May?", AnswerKind.Count, true)]
    [InlineData("And did it carry goods?", AnswerKind.Open, false)]
    public void Of_FollowUp_AsksAsTheQuestionBeforeUnlessItAsksByItsVerb(string question, object kind, bool denies)
    {
        var asking = QuestionAsking.Of(new Question(question, "en", []) { Previous = "How many ships did not come?" });

        Assert.Equal((kind, denies), (asking.Kind, (asking.Classes & WordClass.Negation) != 0));
    }

    [Theory]
    [InlineData("Which European mayors opened the bridge?", "unknown.describing", 1)]
    [InlineData("Which European mayors opened the bridge?", "unknown.names", 0)]
    [InlineData("Which European mayors opened the bridge?", "contrary.name-nowhere", 0)]
    [InlineData("Which German mayors opened the bridge?", "unknown.describing", 0)]
    [InlineData("Which German mayors opened the bridge?", "unknown.names", 1)]
    [InlineData("Which German mayors opened the bridge?", "contrary.name-nowhere", 1)]
    [InlineData("Which mayors opened the bridge in Lima?", "unknown.names", 1)]
    public void Measure_WhatArticlesMayImplyOfTheThingAskedFor_NeedNotBeSaid(string question, string feature, double expected)
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.Of("-", "The mayors Brandt and Ebert opened the bridge."));

        Assert.Equal(expected, knowledge.Explain(question).ConfidenceFeatures.Single(one => one.Name == feature).Value);
    }
}
