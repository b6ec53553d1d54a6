using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Knowledge.Questions;

/// <summary>What the bundled articles answer, and what they do not.</summary>
public class BundledKnowledgeTests
{
    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "knowledge");

    [Fact]
    public void Articles_AllOfThem_AreReadWithoutAProblem()
    {
        using var knowledge = KnowledgeBase.Open(Folder, indexFolder: null);
        Assert.Empty(knowledge.Problems);
        Assert.InRange(knowledge.Articles.Count, 4, 6);
    }

    [Fact]
    public void Sentences_ExceptInTheFirstArticle_EachCiteASourceOfTheirOwn()
    {
        var articles = ArticleFolder.List(Folder).Select(file => ArticleReader.Read(file).Article!);
        foreach (var article in articles.Where(article => article.Source.Publisher != "Caliber.Az"))
        {
            Assert.All(article.Sentences, sentence => Assert.NotEmpty(sentence.Sources));
        }
    }

    [Fact]
    public void SuggestedQuestions_AllOfThem_AreAnswered()
    {
        using var knowledge = KnowledgeBase.Open(Folder, indexFolder: null);
        Assert.NotEmpty(knowledge.Questions);
        Assert.DoesNotContain(knowledge.Questions, question => !knowledge.Ask(question).IsAnswered);
    }

    [Fact]
    public void SuggestionsOfTheChatPage_SixOfThem_AreAnswered()
    {
        using var knowledge = KnowledgeBase.Open(Folder, indexFolder: null);
        var suggested = new SandboxOptions().SuggestedQuestions;
        Assert.Equal(6, suggested.Count);
        Assert.DoesNotContain(suggested, question => !knowledge.Ask(question).IsAnswered);
    }

    [Theory]
    [InlineData("What does Merkel think of the talks?")]
    [InlineData("what did merkel say about the talks on 16 may")]
    [InlineData("What is the gas price?")]
    [InlineData("What was decided at the round in September?")]
    public void Questions_OnWhatNoArticleMentions_ShowNoPassage(string question)
    {
        using var knowledge = KnowledgeBase.Open(Folder, indexFolder: null);
        Assert.False(knowledge.Ask(question).HasPassagesToShow);
    }

    /// <summary>
    /// The floors that the answers must not fall below; what raises the answers raises them. Right is an answer that shows a
    /// gold sentence, as a sure answer or among the closest passages, or none to a question that the articles do not answer.
    /// </summary>
    [Theory]
    [InlineData("bundled-40.jsonl", 40, 12, 38, 26)]
    [InlineData("bundled-120.jsonl", 120, 40, 115, 76)]
    [InlineData("bundled-120-b.jsonl", 120, 40, 112, 73)]
    [InlineData("bundled-120-c.jsonl", 120, 40, 112, 72)]
    [InlineData("bundled-120-d.jsonl", 120, 40, 101, 63)]
    [InlineData("bundled-120-e.jsonl", 120, 40, 109, 69)]
    [InlineData("bundled-119-f.jsonl", 119, 39, 104, 70)]
    public void Questions_AnswerableOrNot_AreAnsweredOrDeclined(string set, int questions, int unanswerable, int right, int first)
    {
        var asked = QuestionSet.Ask(set);
        Assert.Equal((questions, unanswerable), (asked.Count, asked.Count(one => !one.Question.IsAnswerable)));
        var wrong = asked.Where(one => one.Question.IsAnswerable
            ? !one.Answer.HasPassagesToShow || !one.Answer.WorthShowing().Any(one.Question.IsRight)
            : one.Answer.IsAnswered).Select(one => one.Question.Id).ToList();
        var rightFirst = asked.Count(one => one.Question.IsAnswerable && one.Question.IsRight(one.Answer.Passages[0]));
        Assert.True(
            questions - wrong.Count >= right && rightFirst >= first,
            $"{questions - wrong.Count} of {questions} are right, not {right}; of {questions - unanswerable} that have an answer "
            + $"{rightFirst} have it first, not {first}. Wrong: {string.Join(' ', wrong)}");
    }
}
