using TalksBot.Evaluation;
using TalksBot.Evaluation.Training;
using TalksBot.Knowledge.Ranking.Features;
using TalksBot.Tests.Knowledge.Questions;

namespace TalksBot.Tests.Evaluation;

public sealed class DevelopmentSetTests
{
    static readonly string Knowledge = Path.Combine(RepositoryRoot.Path, DevelopmentSet.Knowledge);

    [Fact]
    public void Read_TheSetOfTheRepository_FindsTheSentencesThatAnswer()
    {
        var set = DevelopmentSet.Read(Knowledge, Path.Combine(RepositoryRoot.Path, DevelopmentSet.Questions));

        var sentences = set.Articles.SelectMany(article => article.Sentences).Select(sentence => sentence.Text).ToHashSet();
        Assert.Equal((2063, 876), (set.Questions.Count, set.Questions.Count(question => !question.IsAnswerable)));
        Assert.All(set.Questions, question => Assert.All(question.Gold, gold => Assert.Contains(gold, sentences)));
    }

    [Fact]
    public void Read_AStretchThatNoSentenceHolds_NamesTheLineAndTheStretch()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "questions.jsonl");
        File.WriteAllText(file, """
            {"id": "a", "question": "Who?", "gold": [{"document": "memoranda-of-both-sides.md", "text": "Nobody wrote this"}]}
            """);

        var fault = Assert.Throws<CaseException>(() => DevelopmentSet.Read(Knowledge, file));

        Assert.Contains($"{file}:1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Nobody wrote this", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_AFollowUp_IsReadWithTheQuestionBeforeIt()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "questions.jsonl");
        File.WriteAllText(file, """
            {"id": "a", "question": "Who headed the Russian delegation?", "gold": []}
            {"id": "b", "question": "And in 2022?", "after": "a", "gold": []}
            """);

        var asked = new ContenderReader(DevelopmentSet.Read(Knowledge, file), 0).Whole();

        Assert.Equal([null, "Who headed the Russian delegation?"], asked.Select(one => one.Question.Previous));
        Assert.Contains(asked[1].Question.Words, word => word.Text == "delegation");
    }

    [Fact]
    public void All_AQuestion_IsAlsoAskedWhereItsArticleIsFresh()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "questions.jsonl");
        File.WriteAllText(file, """
            {"id": "a", "question": "When did Fidan visit Moscow and Kyiv?", "gold": [{"document": "second-round-2-june-2025.md", "text": "Fidan visited Moscow on 26"}]}
            """);
        var any = FeatureTable.IndexOf("known.any");

        var asked = new ContenderReader(DevelopmentSet.Read(Knowledge, file), 0).All().ToList();

        Assert.Equal([World.Bundled, World.Fresh], asked.Select(one => one.World));
        Assert.Equal([true, false], asked.Select(IsKnown));

        bool IsKnown(Contender one) => one.Features[Array.IndexOf(one.Right, true) * FeatureTable.Names.Count + any] > 0;
    }

    [Fact]
    public void Read_AFollowUpOfNoQuestion_NamesTheLine()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "questions.jsonl");
        File.WriteAllText(file, """
            {"id": "b", "question": "And in 2022?", "after": "a", "gold": []}
            """);

        var fault = Assert.Throws<CaseException>(() => DevelopmentSet.Read(Knowledge, file));

        Assert.Equal($"{file}:1: 'after' names 'a', which is no question before it", fault.Message);
    }

    [Fact]
    public void Read_TwoQuestionsOfOneId_NamesTheLine()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "questions.jsonl");
        File.WriteAllText(file, """
            {"id": "a", "question": "Who?", "gold": []}
            {"id": "a", "question": "When?", "gold": []}
            """);

        var fault = Assert.Throws<CaseException>(() => DevelopmentSet.Read(Knowledge, file));

        Assert.Equal($"{file}:2: the id 'a' stands twice; give each question its own", fault.Message);
    }

    [Theory]
    [InlineData("bundled-40.jsonl")]
    [InlineData("bundled-120.jsonl")]
    [InlineData("bundled-120-b.jsonl")]
    [InlineData("bundled-120-c.jsonl")]
    [InlineData("bundled-120-d.jsonl")]
    [InlineData("bundled-120-e.jsonl")]
    [InlineData("bundled-119-f.jsonl")]
    public void Questions_OfAFrozenSet_AreNoneToDevelopByAndNoneThatAreKnown(string frozen)
    {
        var set = DevelopmentSet.Read(Knowledge, Path.Combine(RepositoryRoot.Path, DevelopmentSet.Questions));
        var learned = set.Questions.Where(question => question.Previous is null).Select(question => question.Text)
            .Concat(set.Known.SelectMany(line => line.Questions.Concat(line.Unanswered)))
            .Select(Plain)
            .ToHashSet();

        var judged = QuestionSet.Read(frozen).Where(question => question.After is null).Select(question => Plain(question.Question));

        Assert.DoesNotContain(judged, learned.Contains);
    }

    [Fact]
    public void Known_Questions_AreNoneOfTheSet()
    {
        var set = DevelopmentSet.Read(Knowledge, Path.Combine(RepositoryRoot.Path, DevelopmentSet.Questions));
        var known = set.Known.SelectMany(line => line.Questions.Concat(line.Unanswered)).Select(Plain).ToHashSet();

        Assert.True(known.Count > 11_000);
        Assert.DoesNotContain(set.Questions.Where(question => question.Previous is null), question => known.Contains(Plain(question.Text)));
    }

    static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    [Fact]
    public void All_AQuestionInAnotherLanguage_IsReadByItsTranslationAsTheBotDoes()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "questions.jsonl");
        File.WriteAllText(file, """
            {"id": "a", "question": "Хто очолював російську делегацію?", "gold": []}
            """);

        var asked = Assert.Single(new ContenderReader(DevelopmentSet.Read(Knowledge, file), 0).Whole());

        Assert.Equal(World.Bundled, asked.World);
        Assert.Contains(asked.Question.Words, word => word.Text == "delegation");
    }
}
