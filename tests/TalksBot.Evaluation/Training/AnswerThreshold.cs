namespace TalksBot.Evaluation.Training;

/// <summary>Chooses from which confidence on to answer.</summary>
static class AnswerThreshold
{
    /// <summary>The hundredth with the best F measure of answering answerable questions right.</summary>
    /// <param name="judged">Confidences, whether what would be shown was right, whether the question can be answered, and what each counts.</param>
    /// <param name="recall">How many times as much a missed question counts as a wrong answer: the beta of F-beta.</param>
    public static double Best(IReadOnlyList<(double Confidence, bool IsRight, bool IsAnswerable, double Share)> judged, double recall) =>
        Hundredths.MaxBy(threshold => F(judged, threshold, recall));

    /// <summary>
    /// The highest hundredth whose F measure is near the best: around its best the measure is flat, and of two thresholds
    /// that do about as well the one that raises fewer false alarms is to be had.
    /// </summary>
    /// <param name="judged">As for <see cref="Best"/>.</param>
    /// <param name="recall">As for <see cref="Best"/>.</param>
    /// <param name="spare">The share of the best F measure that may be given up, 0 to 1.</param>
    public static double Cautious(
        IReadOnlyList<(double Confidence, bool IsRight, bool IsAnswerable, double Share)> judged, double recall, double spare)
    {
        var enough = (1 - spare) * F(judged, Best(judged, recall), recall);
        return Hundredths.Last(threshold => F(judged, threshold, recall) >= enough);
    }

    static IEnumerable<double> Hundredths => Enumerable.Range(2, 79).Select(percent => percent / 100.0);

    // Rounded, so that the order of a sum does not decide between equals.
    static double F(
        IReadOnlyList<(double Confidence, bool IsRight, bool IsAnswerable, double Share)> judged, double threshold, double recall)
    {
        var answerable = judged.Sum(one => one.IsAnswerable ? one.Share : 0);
        var answered = judged.Sum(one => one.Confidence >= threshold ? one.Share : 0);
        var right = judged.Sum(one => one.Confidence >= threshold && one.IsRight ? one.Share : 0);
        return Math.Round((1 + recall * recall) * right / (answered + recall * recall * answerable), 9);
    }
}
