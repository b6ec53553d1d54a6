namespace TalksBot.Evaluation.Training;

/// <summary>Chooses from which confidence on to answer.</summary>
static class AnswerThreshold
{
    /// <summary>The hundredth with the best F1: right if an answerable question is answered with a right first passage.</summary>
    /// <param name="judged">Confidences, whether the first passage was right, whether the question can be answered, and what each counts.</param>
    public static double Best(IReadOnlyList<(double Confidence, bool IsRight, bool IsAnswerable, double Share)> judged)
    {
        var answerable = judged.Sum(one => one.IsAnswerable ? one.Share : 0);
        double best = 0, bestF1 = -1;
        for (var percent = 5; percent <= 80; percent++)
        {
            var threshold = percent / 100.0;
            var answered = judged.Sum(one => one.Confidence >= threshold ? one.Share : 0);
            var right = judged.Sum(one => one.Confidence >= threshold && one.IsRight ? one.Share : 0);
            var f1 = 2 * right / (answered + answerable);
            if (f1 > bestF1 + 1e-9)
            {
                (best, bestF1) = (threshold, f1);
            }
        }

        return best;
    }
}
