using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge;

public sealed class KnowledgeBaseTests
{
    static readonly Article Harbour = TestArticle.Of(
        "Harbour opens again",
        "The harbour master Ilse Brandt spoke to reporters in Rostock.",
        "She added that the northern pier would open on 4 May.",
        "Ferries to Gedser carried 812 passengers on the first day.");

    static readonly Article Bridge = TestArticle.Of(
        "Bridge closed for repairs",
        "The bridge over the Warnow is closed until October.",
        "Engineers found rust in eleven of its cables.",
        "Drivers must take the tunnel, which costs four euros.");

    [Fact]
    public void Ask_SentenceHoldsTheWords_AnswersWithItsCitation()
    {
        using var knowledge = KnowledgeBase.Of(Harbour, Bridge);

        var answer = knowledge.Ask("How many passengers did the ferries to Gedser carry?");

        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Empty(answer.Suggestions);
        var best = answer.Passages[0];
        Assert.Equal("Ferries to Gedser carried 812 passengers on the first day.", best.Text);
        Assert.Equal(("Harbour opens again.txt", 3), (best.Document, best.Number));
        Assert.Equal([Harbour.Source], best.Sources);
    }

    [Fact]
    public void Ask_SentenceHasSourcesOfItsOwn_CitesThem()
    {
        var own = new Source("Timetable", "The ferry line", null, new Uri("https://ferry.example/"), PublicationDate.Undated);
        var article = Harbour with
        {
            Sentences = [.. Harbour.Sentences.Select(s => s.Number == 3 ? s with { Sources = [own] } : s)],
        };
        using var knowledge = KnowledgeBase.Of(article, Bridge);

        var best = knowledge.Ask("How many passengers did the ferries carry?").Passages[0];

        Assert.Equal([own], best.Sources);
        Assert.Equal(Harbour.Source, best.Article);
    }

    [Fact]
    public void Ask_SpeakerIsNamedOnlyInTheSentenceBefore_FindsWhatSheSaid()
    {
        using var knowledge = KnowledgeBase.Of(Harbour, Bridge);

        var answer = knowledge.Ask("What did Ilse Brandt say about the northern pier?");

        Assert.Equal("She added that the northern pier would open on 4 May.", answer.Passages[0].Text);
        Assert.True(answer.IsAnswered);
    }

    [Fact]
    public void Ask_NameThatNoArticleMentions_IsNotInSources()
    {
        using var knowledge = KnowledgeBase.Of(Harbour, Bridge);

        var answer = knowledge.Ask("What did Wolfgang Petersen say about the pier?");

        Assert.Equal(Verdict.NotInSources, answer.Verdict);
        Assert.NotEmpty(answer.Passages);
        Assert.InRange(answer.Confidence, 0, .5);
    }

    [Theory]
    [InlineData("Quantum chromodynamics?")]
    [InlineData("Who is he and what was that?")]
    public void Ask_NoMeaningfulWordMatches_NothingMatches(string question)
    {
        using var knowledge = KnowledgeBase.Of(Harbour, Bridge);

        var answer = knowledge.Ask(question);

        Assert.Equal(Verdict.NothingMatches, answer.Verdict);
        Assert.Equal(0, answer.Confidence);
    }

    [Fact]
    public void Ask_Top_BoundsThePassages()
    {
        using var knowledge = KnowledgeBase.Of(Harbour, Bridge);

        Assert.Single(knowledge.Ask("the bridge and the harbour", top: 1).Passages);
        Assert.Equal(6, knowledge.Ask("the bridge and the harbour", top: 10).Passages.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => knowledge.Ask("the bridge", top: 0));
    }

    [Fact]
    public void Ask_FollowUp_IsUnderstoodWithTheQuestionBefore()
    {
        using var knowledge = KnowledgeBase.Of(Harbour, Bridge);

        var alone = knowledge.Ask("And the tunnel?");
        var why = knowledge.Ask("why?", previousQuestion: "How long is the bridge over the Warnow closed?");
        var followUp = knowledge.Ask("And the engineers?", previousQuestion: "What about the cables of the bridge?");

        Assert.StartsWith("Drivers must take the tunnel", alone.Passages[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("The bridge over the Warnow", why.Passages[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Engineers found rust", followUp.Passages[0].Text, StringComparison.Ordinal);
        Assert.True(followUp.IsAnswered);
    }

    [Fact]
    public void Ask_FollowUp_ItsOwnWordsWeighMoreThanThoseBefore()
    {
        using var knowledge = KnowledgeBase.Of(Harbour, Bridge);

        var answer = knowledge.Ask("And the ferries?", previousQuestion: "Is the bridge closed?");

        Assert.StartsWith("Ferries to Gedser", answer.Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_FollowUpThatTheSentenceToldDoesNotAnswer_PutsWhatIsNewFirst()
    {
        var port = TestArticle.Of(
            "Pilots of the port",
            "Pilots guided 41 tankers into the port on Monday, the harbour office said.",
            "Pilots guided 38 tankers into the port on Monday and 12 on Tuesday, the captains said.",
            "Divers searched the basin.");
        using var knowledge = KnowledgeBase.Of(port, Bridge);
        const string Before = "How many tankers did pilots guide into the port on Monday, according to the harbour office?";

        var told = knowledge.Ask(Before);
        var other = knowledge.Ask("And the captains?", previousQuestion: Before);
        var same = knowledge.Ask("And on Tuesday?", previousQuestion: "How many tankers did pilots guide on Monday, according to the captains?");

        Assert.StartsWith("Pilots guided 41", told.Passages[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Pilots guided 38", other.Passages[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Pilots guided 38", same.Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_FollowUpOfNoWordOfItsOwn_PutsWhatWasToldSecond()
    {
        var port = TestArticle.Of(
            "Pilots of the port",
            "The harbour office kept tankers out of the port on Monday.",
            "Tankers block the only way into the port, the harbour office said.",
            "Divers searched the basin.");
        using var knowledge = KnowledgeBase.Of(port, Bridge);

        var why = knowledge.Ask("Why?", previousQuestion: "What did the harbour office keep out of the port?");

        Assert.StartsWith("Tankers block", why.Passages[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("The harbour office kept", why.Passages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_ArticlesOfSeveralLanguages_FindsTheOneThatHoldsTheName()
    {
        var german = TestArticle.In("de", "Hafen", "Der Hafenmeister Ole Jansen sprach in Wismar.");
        using var knowledge = KnowledgeBase.Of(Harbour, german, Bridge);

        Assert.Equal("Hafen.txt", knowledge.Ask("Who is Ole Jansen?").Passages[0].Document);
        Assert.Equal("Harbour opens again.txt", knowledge.Ask("Wer ist Ilse Brandt?").Passages[0].Document);
    }

    [Fact]
    public void Articles_DatedAndUndated_NewestFirstUndatedLast()
    {
        using var knowledge = KnowledgeBase.Of(
            TestArticle.Of("None", "A sentence."),
            TestArticle.Of("Month", "A sentence.").Published("2025-06"),
            TestArticle.Of("Day", "A sentence.", "And another.").Published("2025-06-02"),
            TestArticle.Of("Old", "A sentence.").Published("2024-01-01"));

        Assert.Equal(["Day", "Month", "Old", "None"], knowledge.Articles.Select(article => article.Source.Title));
        Assert.Equal([2, 1, 1, 1], knowledge.Articles.Select(article => article.Sentences));
        Assert.Equal((4, 5), (knowledge.Report.Articles, knowledge.Report.Sentences));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 2, 3)]
    [InlineData(1, 1, 2)]
    [InlineData(9, 3, 3)]
    public void Around_Passage_HasItsNeighboursInOrder(int reach, int number, int count)
    {
        using var knowledge = KnowledgeBase.Of(Bridge, Harbour);
        var passage = knowledge.Ask("harbour", top: 6).Passages.Single(one => one.Document == "Harbour opens again.txt" && one.Number == number);

        var around = knowledge.Around(passage, reach);

        Assert.Equal(count, around.Count);
        Assert.Equal(around.Select(sentence => sentence.Number).Order(), around.Select(sentence => sentence.Number));
        Assert.All(around, sentence => Assert.Equal(Harbour.Sentences[sentence.Number - 1].Text, sentence.Text));
        Assert.Contains(around, sentence => sentence.Number == number);
    }

    [Fact]
    public void Around_ArticleThatIsGone_IsEmpty()
    {
        using var before = KnowledgeBase.Of(Bridge, Harbour);
        using var after = KnowledgeBase.Of(Bridge);

        Assert.Empty(after.Around(before.Ask("harbour", top: 6).Passages.First(one => one.Document == "Harbour opens again.txt"), 2));
    }

    [Fact]
    public async Task Ask_FromManyThreads_AnswersAlike()
    {
        using var knowledge = KnowledgeBase.Of(Harbour, Bridge);
        var expected = knowledge.Ask("Who found rust?").Passages.Select(passage => passage.Text).ToList();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => knowledge.Ask("Who found rust?"))));

        Assert.All(answers, answer => Assert.Equal(expected, answer.Passages.Select(passage => passage.Text)));
    }
}
