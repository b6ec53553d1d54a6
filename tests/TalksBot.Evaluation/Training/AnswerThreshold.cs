namespace TalksBot.Evaluation.Training;

/// <summary>Chooses from which confidence on to answer.</summary>
static class AnswerThreshold
{
    /// <summary>The hundredth with the best F measure of answering answerable questions right.</summary>
    /// <param name="judged">Confidences, whether what would be shown was right, whether the question can be answered, and what each counts.</param>
    /// <param name="recall">How many times as much a missed question counts as a wrong answer: the beta of F-beta.</param>
    public static double Best(IReadOnlyList<(double Confidence, bool IsRight, bool IsAnswerable, double Share)> judged, double recall)
    {
        var answerable = judged.Sum(one => one.IsAnswerable ? one.Share : 0);
        double best = 0, bestF = -1;
        for (var percent = 2; percent <= 80; percent++)
        {
            var threshold = percent / 100.0;
            var answered = judged.Sum(one => one.Confidence >= threshold ? one.Share : 0);
            var right = judged.Sum(one => one.Confidence >= threshold && one.IsRight ? one.Share : 0);
            var f = (1 + recall * recall) * right / (answered + recall * recall * answerable);
            if (f > bestF + 1e-9)
            {
                (best, bestF) = (threshold, f);
            }
        }

        return best;
    }
}
