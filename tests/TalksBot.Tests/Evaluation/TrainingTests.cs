using TalksBot.Evaluation;
using TalksBot.Evaluation.Training;
using TalksBot.Knowledge.Ranking.Features;
using TalksBot.Tests.Knowledge;

namespace TalksBot.Tests.Evaluation;

public sealed class TrainingTests
{
    [Fact]
    public void Fit_SameQuestionsTwice_GivesTheSameBytes()
    {
        using var first = new TestFolder();
        using var second = new TestFolder();

        Train(first.Path);
        Train(second.Path);

        foreach (var file in new[] { "weights.tsv", "confidence.tsv" })
        {
            var bytes = File.ReadAllBytes(Path.Combine(first.Path, file));
            Assert.NotEmpty(bytes);
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(second.Path, file)));
        }
    }

    [Fact]
    public void Fit_YearsAnswerWhen_LearnsThatTheyDo()
    {
        var model = TrainedModel.Fit(Toy());

        var holds = FeatureTable.Names.Index().Single(one => one.Item == "time.answer-holds").Index;
        Assert.True(model.Ranking[holds] > 0, $"{model.Ranking[holds]}");
    }

    [Fact]
    public void ByArticle_EveryQuestion_IsJudgedOnce()
    {
        var all = Toy();

        var judged = CrossValidation.ByArticle(all).ToList();

        Assert.Equal(all.Length, judged.Count);
        Assert.Equal(all.Length, judged.Select(one => one.Contender).Distinct().Count());
    }

    static void Train(string folder) => ModelFiles.Write(folder, TrainedModel.Fit(Toy()), .3, .15);

    static Contender[] Toy()
    {
        string[] things = ["bridge", "school", "harbour", "station", "theatre", "market", "library", "tower", "museum", "garden"];
        var articles = things.Select((thing, i) => TestArticle.Of(
            $"City {i}", $"The mayor opened the {thing} with a speech.", $"The mayor opened the {thing} in {1950 + i}.")).ToList();
        var questions = things.Select((thing, i) => new CaseQuestion(
            $"q{i}", $"When did the mayor open the {thing}?", [$"The mayor opened the {thing} in {1950 + i}."])).ToList();
        var reader = new ContenderReader(new Case("toy", articles, questions), 0);
        return [.. reader.All()];
    }
}
