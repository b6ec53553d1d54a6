namespace TalksBot.Evaluation;

/// <summary>How well an engine did on a case.</summary>
/// <param name="HitAt1">The share of answerable questions whose first passage is right.</param>
/// <param name="HitAt3">The share of them with a right passage among the first three.</param>
/// <param name="Mrr">The mean of one over the rank of the first right passage, 0 if not among the first ten.</param>
/// <param name="Auc">
/// The chance that the confidence in an answerable question is above that in an unanswerable one (.5 tells nothing), or
/// <see langword="null"/> when all questions of the case are of one kind.
/// </param>
/// <param name="TriggerF1">
/// F1 of answering: right if the engine answers an answerable question with a right first passage.
/// </param>
sealed record Judgement(double HitAt1, double HitAt3, double Mrr, double? Auc, double TriggerF1)
{
    const int Depth = 10;

    /// <summary>Judges replies, one a question, in the questions' order.</summary>
    public static Judgement Of(IReadOnlyList<CaseQuestion> questions, IReadOnlyList<Reply> replies)
    {
        var pairs = questions.Zip(replies).ToList();
        var ranks = pairs
            .Where(pair => pair.First.IsAnswerable)
            .Select(pair => (Rank: RankOfRight(pair.Second.Passages, pair.First.Gold), pair.Second.IsAnswered))
            .ToList();
        double count = Math.Max(1, ranks.Count);
        var answered = pairs.Count(pair => pair.Second.IsAnswered);
        var right = ranks.Count(one => one is { IsAnswered: true, Rank: 1 });
        return new Judgement(
            ranks.Count(one => one.Rank == 1) / count,
            ranks.Count(one => one.Rank is > 0 and <= 3) / count,
            ranks.Sum(one => one.Rank > 0 ? 1.0 / one.Rank : 0) / count,
            AreaUnderCurve(
                [.. pairs.Where(pair => pair.First.IsAnswerable).Select(pair => pair.Second.Confidence)],
                [.. pairs.Where(pair => !pair.First.IsAnswerable).Select(pair => pair.Second.Confidence)]),
            answered + ranks.Count == 0 ? 0 : 2.0 * right / (answered + ranks.Count));
    }

    /// <summary>The 1-based rank of the first right passage, 0 if none of the first ten is.</summary>
    static int RankOfRight(IReadOnlyList<string> passages, IReadOnlyList<string> gold)
    {
        var wanted = new GoldSentences(gold);
        for (var i = 0; i < Math.Min(Depth, passages.Count); i++)
        {
            if (wanted.Has(passages[i]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>By the Mann-Whitney statistic: ties count half.</summary>
    static double? AreaUnderCurve(double[] answerable, double[] unanswerable)
    {
        if (answerable.Length == 0 || unanswerable.Length == 0)
        {
            return null;
        }

        Array.Sort(unanswerable);
        var above = 0.0;
        foreach (var confidence in answerable)
        {
            above += (Count(unanswerable, confidence, orEqual: false) + Count(unanswerable, confidence, orEqual: true)) / 2.0;
        }

        return above / answerable.Length / unanswerable.Length;
    }

    static int Count(double[] sorted, double limit, bool orEqual)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sorted[middle] < limit || (orEqual && sorted[middle] == limit))
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
