using TalksBot.Evaluation.Training;
using TalksBot.Knowledge.Digesting;

namespace TalksBot.Evaluation.Digesting;

/// <summary>Fits the importance of sentences to marked articles.</summary>
static class NewsTraining
{
    // Stronger and weaker penalties than these were never the best in any fold.
    static readonly double[] Penalties = [.003, .01, .03, .1, .3];

    /// <summary>A model of articles; how much its weights are held back is chosen by leaving one of them out at a time.</summary>
    public static NewsModel Fit(IReadOnlyList<MarkedArticle> articles) => new(WeightsOf(articles));

    /// <summary>The weights of that model.</summary>
    public static float[] WeightsOf(IReadOnlyList<MarkedArticle> articles)
    {
        var measured = articles.Select(MeasuredArticle.Of).ToList();
        var penalty = Penalties.MaxBy(one => measured.Sum(left => NewsGain.At(
            left.Article, Best(left, Weights([.. measured.Where(other => other != left)], one)), left.Article.Marked).Graded));
        return Weights(measured, penalty);
    }

    static IReadOnlyList<int> Best(MeasuredArticle measured, float[] weights)
    {
        var model = new NewsModel(weights);
        var scores = measured.Features.Select(features => model.Score(features)).ToArray();
        return [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Select(i => measured.Context.Sentences[i].Sentence.Number)];
    }

    // Logistic regression; a sentence counts by its grade, and all articles alike.
    static float[] Weights(IReadOnlyList<MeasuredArticle> articles, double penalty)
    {
        var size = NewsFeatures.Names.Count;
        var rows = articles.SelectMany(one => one.Features.Select((features, i) =>
        {
            var grade = one.Article.Grades.GetValueOrDefault(one.Context.Sentences[i].Sentence.Number);
            return (features, IsMarked: grade > 0, Share: Math.Max(1, grade) / (double)(one.Features.Length * articles.Count));
        })).ToArray();
        var spread = Enumerable.Range(0, size).Select(f => f == 0 ? 1 : Spread([.. rows.Select(row => (double)row.features[f])])).ToArray();
        var fitted = Minimum.Find(new double[size], (point, gradient) =>
        {
            Array.Clear(gradient);
            var loss = 0.0;
            foreach (var (features, isMarked, share) in rows)
            {
                var sum = 0.0;
                for (var f = 0; f < size; f++)
                {
                    sum += point[f] * features[f] / spread[f];
                }

                var sure = Math.Clamp(1 / (1 + Math.Exp(-sum)), 1e-9, 1 - 1e-9);
                loss -= share * Math.Log(isMarked ? sure : 1 - sure);
                for (var f = 0; f < size; f++)
                {
                    gradient[f] += share * (sure - (isMarked ? 1 : 0)) * features[f] / spread[f];
                }
            }

            for (var f = 1; f < size; f++)
            {
                loss += penalty * point[f] * point[f] / 2;
                gradient[f] += penalty * point[f];
            }

            return loss;
        });
        return [.. fitted.Select((weight, f) => (float)(weight / spread[f]))];
    }

    static double Spread(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        // A feature that none of the articles shows gets no weight.
        return deviation < 1e-6 ? 1e6 : Math.Max(.05, deviation);
    }

    sealed record MeasuredArticle(MarkedArticle Article, NewsContext Context, float[][] Features)
    {
        public static MeasuredArticle Of(MarkedArticle article)
        {
            var context = new NewsContext(NewsChoice.Comparable([article.Article]));
            return new MeasuredArticle(
                article, context, [.. Enumerable.Range(0, context.Sentences.Count).Select(i => NewsFeatures.Measure(context, i))]);
        }
    }
}
