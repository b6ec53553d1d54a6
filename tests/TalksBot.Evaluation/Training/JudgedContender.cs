namespace TalksBot.Evaluation.Training;

/// <summary>A question answered by a model.</summary>
/// <param name="Contender">The question.</param>
/// <param name="Reply">The passages in the model's order, and how sure it is.</param>
/// <param name="IsRight">Whether the first passage answers.</param>
sealed record JudgedContender(Contender Contender, Reply Reply, bool IsRight)
{
    /// <summary>Answers a question.</summary>
    public static JudgedContender Of(Contender contender, TrainedModel model)
    {
        var (ranked, confidence) = model.Answer(contender);
        var right = ranked.Count > 0 && contender.IsAnswerable && contender.Candidates
            .Where((candidate, i) => contender.Right[i] && ReferenceEquals(candidate, ranked[0].Candidate))
            .Any();
        return new JudgedContender(
            contender, new Reply([.. ranked.Select(one => one.Candidate.Sentence.Sentence.Text)], confidence, false), right);
    }

    /// <summary>The threshold of the best F1, each case counting as in training.</summary>
    public static double Threshold(IReadOnlyList<JudgedContender> judged)
    {
        var counts = judged.GroupBy(one => (one.Contender.Case, one.Contender.World)).ToDictionary(group => group.Key, group => group.Count());
        return AnswerThreshold.Best(
        [
            .. judged.Select(one => (
                one.Reply.Confidence,
                one.IsRight,
                one.Contender.IsAnswerable,
                (one.Contender.World == World.Whole ? 2.0 : 1.0)
                    / Math.Sqrt(counts[(one.Contender.Case, one.Contender.World)]))),
        ]);
    }
}
