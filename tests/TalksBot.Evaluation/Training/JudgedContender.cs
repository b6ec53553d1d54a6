namespace TalksBot.Evaluation.Training;

/// <summary>A question answered by a model.</summary>
/// <param name="Contender">The question.</param>
/// <param name="Reply">The passages in the model's order, and how sure it is.</param>
/// <param name="Rank">The 1-based rank of the first passage that answers; 0 if none does.</param>
sealed record JudgedContender(Contender Contender, Reply Reply, int Rank)
{
    const int Shown = 3;

    /// <summary>Whether the first passage answers.</summary>
    public bool IsRight => Rank == 1;

    /// <summary>Answers a question.</summary>
    public static JudgedContender Of(Contender contender, TrainedModel model)
    {
        var (ranked, confidence) = model.Answer(contender);
        var right = contender.IsAnswerable
            ? contender.Candidates.Where((_, i) => contender.Right[i]).ToHashSet(ReferenceEqualityComparer.Instance)
            : [];
        var rank = 1 + ranked.Index().FirstOrDefault(one => right.Contains(one.Item.Candidate), (Index: -1, Item: null!)).Index;
        return new JudgedContender(
            contender, new Reply([.. ranked.Select(one => one.Candidate.Sentence.Sentence.Text)], confidence, false), rank);
    }

    /// <summary>
    /// From which confidence on to answer: the highest threshold whose F1 of a right first passage is at most 3 % below the best.
    /// </summary>
    public static double Threshold(IReadOnlyList<JudgedContender> judged) =>
        AnswerThreshold.Cautious(Weighed(judged, one => one.IsRight), recall: 1, spare: .03);

    /// <summary>
    /// From which confidence on to show the closest passages: the best F2 of a right one among those shown, since they are
    /// not shown as an answer, and one missed is worse than one too many.
    /// </summary>
    public static double ClosestThreshold(IReadOnlyList<JudgedContender> judged) =>
        AnswerThreshold.Best(Weighed(judged, one => one.Rank is > 0 and <= Shown), recall: 2);

    // Each case counts by the square root of its questions, those on the articles that the bot comes with several times: it
    // is asked about these first.
    static List<(double Confidence, bool IsRight, bool IsAnswerable, double Share)> Weighed(
        IReadOnlyList<JudgedContender> judged, Func<JudgedContender, bool> isRight)
    {
        var counts = judged.GroupBy(one => (one.Contender.Case, one.Contender.World)).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. judged.Select(one => (
                one.Reply.Confidence,
                isRight(one),
                one.Contender.IsAnswerable,
                Worth(one.Contender.World) / Math.Sqrt(counts[(one.Contender.Case, one.Contender.World)]))),
        ];

        static double Worth(World world) => world switch
        {
            World.Bundled => LogisticTraining.BundledWorth,
            World.Whole => 2,
            _ => 1,
        };
    }
}
