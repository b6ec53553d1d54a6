namespace TalksBot.Evaluation;

/// <summary>How often the answers of about one confidence were right.</summary>
/// <param name="From">The least confidence of the row.</param>
/// <param name="Questions">How many questions had a confidence of that tenth.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them whose first passage was right.</param>
sealed record Reliability(double From, int Questions, double Confidence, double Right)
{
    /// <summary>A row for each tenth that has questions.</summary>
    public static IReadOnlyList<Reliability> Of(IEnumerable<(double Confidence, bool IsRight)> judged) =>
    [
        .. judged
            .GroupBy(one => Math.Min(9, (int)(one.Confidence * 10)))
            .OrderBy(tenth => tenth.Key)
            .Select(tenth => new Reliability(
                tenth.Key / 10.0,
                tenth.Count(),
                tenth.Average(one => one.Confidence),
                tenth.Average(one => one.IsRight ? 1.0 : 0))),
    ];
}
