using TalksBot.Evaluation;
using TalksBot.Evaluation.Training;

namespace TalksBot.Tests.Evaluation;

public sealed class DevelopmentSetTests
{
    static readonly string Knowledge = Path.Combine(RepositoryRoot.Path, DevelopmentSet.Knowledge);

    [Fact]
    public void Read_TheSetOfTheRepository_FindsTheSentencesThatAnswer()
    {
        var set = DevelopmentSet.Read(Knowledge, Path.Combine(RepositoryRoot.Path, DevelopmentSet.Questions));

        var sentences = set.Articles.SelectMany(article => article.Sentences).Select(sentence => sentence.Text).ToHashSet();
        Assert.Equal((1535, 532), (set.Questions.Count, set.Questions.Count(question => !question.IsAnswerable)));
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

        var asked = new ContenderReader(DevelopmentSet.Read(Knowledge, file), 0).All().ToList();

        Assert.Equal([null, "Who headed the Russian delegation?"], asked.Select(one => one.Question.Previous));
        Assert.Contains(asked[1].Question.Words, word => word.Text == "delegation");
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

        Assert.Contains($"{file}:1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_AQuestionInAnotherLanguage_IsReadByItsTranslationAsTheBotDoes()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "questions.jsonl");
        File.WriteAllText(file, """
            {"id": "a", "question": "Хто очолював російську делегацію?", "gold": []}
            """);

        var asked = Assert.Single(new ContenderReader(DevelopmentSet.Read(Knowledge, file), 0).All());

        Assert.Equal(World.Bundled, asked.World);
        Assert.Contains(asked.Question.Words, word => word.Text == "delegation");
    }
}
