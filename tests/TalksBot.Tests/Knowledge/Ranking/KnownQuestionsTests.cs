using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Tests.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Ranking;

/// <summary>Questions that sentences are known to answer, from a knowledge folder's own file.</summary>
public sealed class KnownQuestionsTests : IDisposable
{
    const string Keeper = "The lighthouse keeper counted ninety gulls.";
    const string Ferry = "The ferry sails on Sundays.";

    readonly TemporaryFolder folder = new();

    public KnownQuestionsTests() => folder.Write("harbour.txt", $"Harbour\n\n{Keeper}\n\n{Ferry}\n\nThe pier was painted on a Monday.\n");

    [Theory]
    [InlineData("On which days can one cross over?")]
    [InlineData("on which days can one cross over")]
    [InlineData("how often does it cross")]
    [InlineData("Which guest of honour came aboard last summer, and who paid for the champagne?")]
    [InlineData("YAZIN HANGİ GÜN KARŞIYA GEÇİLİR")]
    [InlineData("коли тут можна перебратися на той бік")]
    public void Ask_AKnownQuestion_IsAnsweredByItsSentenceThoughThatHasNoWordOfIt(string question)
    {
        Know("harbour.txt\tThe ferry sails\tOn which days can one cross over? | How often does it cross?"
            + " | Which guest of honour came aboard last summer, and who paid for the champagne?"
            + " | Yazın hangi gün karşıya geçilir? | Коли тут можна перебратися на той бік?");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        var answer = knowledge.Ask(question);

        Assert.Equal(Ferry, answer.Passages[0].Text);
        Assert.True(answer.IsAnswered, $"{answer.Confidence}");
    }

    [Fact]
    public void Explain_QuestionsNearAndFar_TellsHowNear()
    {
        Know("harbour.txt\tThe ferry sails\tOn which days can one cross over?");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        Assert.Equal(1, Nearness("on which days can one cross over"), .001);
        Assert.InRange(Nearness("Which days can one cross over by ferry?"), .4, .95);
        Assert.InRange(Nearness("Who painted the pier of the ferry?"), 0, .1);

        double Nearness(string question) => knowledge.Explain(question).Candidates
            .Single(one => one.Text == Ferry).Features
            .Single(feature => feature.Name == "known.best").Value;
    }

    [Fact]
    public void Ask_FarFromAnyKnownQuestion_GoesByTheWordsOfTheSentences()
    {
        Know("harbour.txt\tThe ferry sails\tHow many gulls does one see from it?");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        Assert.Equal(Keeper, knowledge.Ask("Who counted ninety gulls?").Passages[0].Text);
    }

    [Fact]
    public void Problems_LinesThatNameNoSentence_AreToldAndTheOthersCount()
    {
        folder.Write("many.txt", "Many\n\nThe boat is red. The boat is green.\n");
        Know("""
            harbor.txt	The ferry sails	When?
            harbour.txt	The ferry sinks	When?
            many.txt	The boat is	Which colour?
            harbour.txt	The ferry sails	On which days can one cross over?
            """);
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        Assert.Equal(
            [
                "vocabulary/questions.tsv:1: there is no article 'harbor.txt': write its file as it stands in the knowledge folder, or take the line out",
                "vocabulary/questions.tsv:2: no sentence of harbour.txt holds 'The ferry sinks': copy a stretch of the sentence that answers",
                "vocabulary/questions.tsv:3: 2 sentences of many.txt hold 'The boat is': copy more of the one that answers",
            ],
            knowledge.Problems.Select(problem => problem.ToString()));
        Assert.Equal(Ferry, knowledge.Ask("On which days can one cross over?").Passages[0].Text);
    }

    [Fact]
    public void Update_TheArticleChanges_ItsLinesFollowTheSentenceOrAreTold()
    {
        Know("harbour.txt\tThe ferry sails\tOn which days can one cross over?");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        WriteArticle($"Fog again.\n\nIt lifted at noon.\n\n{Ferry}");
        knowledge.Update();

        Assert.Empty(knowledge.Problems);
        Assert.Equal(Ferry, knowledge.Ask("on which days can one cross over").Passages[0].Text);

        WriteArticle("The ferry sank.");
        knowledge.Update();

        Assert.Equal(1, Assert.Single(knowledge.Problems).Line);
        Assert.False(knowledge.Ask("on which days can one cross over").IsAnswered);

        void WriteArticle(string text) => Write("harbour.txt", $"Harbour\n\n{text}\n");
    }

    [Theory]
    [InlineData("Who counted the ninety gulls?")]
    [InlineData("WHO COUNTED THE NINETY GULLS")]
    public void Ask_WhatIsKnownToHaveNoAnswer_ShowsNothing(string question)
    {
        Assert.True(Ask().HasPassagesToShow);

        Know("harbour.txt\tThe lighthouse keeper\t\tWho counted the ninety gulls?");

        Assert.False(Ask().HasPassagesToShow);

        Answer Ask()
        {
            using var knowledge = KnowledgeBase.Open(folder.Path, null);
            return knowledge.Ask(question);
        }
    }

    [Fact]
    public void Ask_NearWhatIsKnownToHaveNoAnswer_IsLessSure()
    {
        const string question = "Who counted ninety gulls on Sunday?";
        Know("harbour.txt\tThe lighthouse keeper\tHow many birds were there?");
        var before = Confidence();

        Know("harbour.txt\tThe lighthouse keeper\tHow many birds were there?\tWho counted ninety gulls on Saturday?");

        Assert.True(Confidence() < before);

        double Confidence()
        {
            using var knowledge = KnowledgeBase.Open(folder.Path, null);
            return knowledge.Ask(question).Confidence;
        }
    }

    [Fact]
    public void Ask_WhatHadNoAnswerUntilAnArticleCame_IsAnswered()
    {
        Know("harbour.txt\tThe lighthouse keeper\t\tWho painted the lighthouse?");
        folder.Write("news.txt", "News\n\nMarta Olsen painted the lighthouse in May.\n");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        var answer = knowledge.Ask("Who painted the lighthouse?");

        Assert.Equal("news.txt", answer.Passages[0].Document);
        Assert.True(answer.IsAnswered, $"{answer.Confidence}");
    }

    [Fact]
    public void Update_TheSentenceThatDidNotAnswerHasChanged_ItsQuestionMayBeAnswered()
    {
        Know("harbour.txt\tThe lighthouse keeper\t\tWho counted the ninety gulls?\nharbour.txt\tThe ferry sails\tHow often does it cross?");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);
        Assert.False(knowledge.Ask("who counted the ninety gulls").HasPassagesToShow);

        Write("harbour.txt", $"Harbour\n\nMarta Olsen counted the ninety gulls.\n\n{Ferry}\n");
        knowledge.Update();

        Assert.True(knowledge.Ask("who counted the ninety gulls").HasPassagesToShow);
    }

    [Fact]
    public void Ask_TwoLinesOfOneSentence_BothCount()
    {
        Know("harbour.txt\tThe ferry sails\tOn which days can one cross over?\nharbour.txt\tsails on Sundays\tHow often does it cross?");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        Assert.True(knowledge.Ask("on which days can one cross over").IsAnswered);
        Assert.True(knowledge.Ask("how often does it cross").IsAnswered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("on on on on")]
    public void Ask_NothingToSpeakOf_IsNotAnswered(string question)
    {
        Know("harbour.txt\tThe ferry sails\tOn which days can one cross over?");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        Assert.False(knowledge.Ask(question).IsAnswered);
    }

    [Fact]
    public void Meet_WordsThatMeanTheSame_AreNoMoreLikeThanThemselves()
    {
        Know("harbour.txt\tThe ferry sails\tferry");
        folder.Write("vocabulary/synonyms.tsv", "en\tferry|ship|boat\n");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        var best = knowledge.Explain("ferry ship boat").Candidates.Single(one => one.Text == Ferry).Features
            .Single(feature => feature.Name == "known.best").Value;

        Assert.InRange(best, .3, 1);
    }

    [Fact]
    public void Update_LinesChange_AreReadAgain()
    {
        using var knowledge = KnowledgeBase.Open(folder.Path, null);
        Assert.False(knowledge.Ask("on which days can one cross over").IsAnswered);

        Know("harbour.txt\tThe ferry sails\tOn which days can one cross over?\ngone.txt\tThe ferry\tWhen?");
        var report = knowledge.Update();

        Assert.True(report.HasChangedWords);
        Assert.True(knowledge.Ask("on which days can one cross over").IsAnswered);
        Assert.Equal(2, Assert.Single(knowledge.Problems).Line);
        Assert.False(knowledge.Update().HasChangedWords);
    }

    [Theory]
    [InlineData("Коли зустріч із президентом?", "When is the meeting with the president?")]
    [InlineData("коли зустріч із президентом", "Коли зустріч із президентом?")]
    [InlineData("başkanla görüşme ne zaman", "Başkanla görüşme ne zaman?")]
    public void Ask_InAnotherLanguage_MeetsKnownQuestionsOfThatAndOfTheArticles(string question, string known)
    {
        Know($"harbour.txt\tThe ferry sails\t{known}");
        using var knowledge = KnowledgeBase.Open(folder.Path, null);

        Assert.Equal(Ferry, knowledge.Ask(question).Passages[0].Text);
    }

    public void Dispose() => folder.Dispose();

    void Know(string lines) => Write("vocabulary/questions.tsv", lines);

    // Long ago: what was written just now may be half written, and is left for a second look.
    void Write(string file, string text) =>
        File.SetLastWriteTimeUtc(folder.Write(file, text), new DateTime(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc));
}
