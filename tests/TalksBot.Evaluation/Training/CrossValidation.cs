using TalksBot.Knowledge.Ranking;

namespace TalksBot.Evaluation.Training;

/// <summary>Judges questions by models that were trained without them.</summary>
static class CrossValidation
{
    /// <summary>Each question by a model that has not seen its article's fold.</summary>
    public static IEnumerable<JudgedContender> ByArticle(IReadOnlyList<Contender> all) =>
        Enumerable.Range(0, ArticleFolds.Count).SelectMany(fold => Without(all, one => one.Fold == fold));

    /// <summary>Each question by a model that has not seen its case.</summary>
    public static IEnumerable<JudgedContender> ByCase(IReadOnlyList<Contender> all) =>
        all.Select(one => one.Case).Distinct().Order().SelectMany(number => Without(all, one => one.Case == number));

    static IEnumerable<JudgedContender> Without(IReadOnlyList<Contender> all, Func<Contender, bool> left)
    {
        var model = TrainedModel.Fit([.. all.Where(one => !left(one))]);
        return all.Where(left).Select(one => JudgedContender.Of(one, model));
    }
}
