using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;

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

    /// <summary>The floor that the ranking must not fall below; the next steps raise it.</summary>
    [Fact]
    public void FortyQuestions_AnswerableOrNot_AreMostlyRight()
    {
        var asked = QuestionSet.Ask("bundled-40.jsonl");
        Assert.Equal((40, 12), (asked.Count, asked.Count(one => !one.Question.IsAnswerable)));
        var wrong = asked.Where(one => one.Question.IsAnswerable
            ? !one.Answer.IsAnswered || !one.Answer.WorthShowing().Any(one.Question.IsRight)
            : one.Answer.IsAnswered).Select(one => one.Question.Id).ToList();
        Assert.True(wrong.Count <= 16, $"{wrong.Count} of 40 are wrong: {string.Join(' ', wrong)}");
    }
}
