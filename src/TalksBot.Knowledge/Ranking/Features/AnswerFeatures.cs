namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// Whether the sentence holds what the question asks for, a new word of the right kind, and how near it stands to the
/// question's own words.
/// </summary>
static class AnswerFeatures
{
    static readonly AnswerKind[] Kinds = Enum.GetValues<AnswerKind>();
    static readonly string[][] FitNames =
        [.. Kinds.Select(kind =>
            new[] { "holds", "near", "clause", "before" }.Select(one => $"{kind.ToString().ToLowerInvariant()}.answer-{one}").ToArray())];

    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var fit = AnswerFit.Of(contest, meeting);
        row.Put("answer.holds", fit.Holds);
        row.Put("answer.near", fit.Near);
        row.Put("answer.clause", fit.InClause);
        row.Put("answer.noun-counted", fit.NounCounted);
        row.Put("answer.actor-before", contest.Asking.AsksAfterActor ? fit.Before : 0);
        row.Put("answer.actor-after", !contest.Asking.AsksAfterActor ? fit.Before : 0);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var mine = Kinds[kind] == contest.Asking.Kind ? 1 : 0;
            row.Put(FitNames[kind][0], mine * fit.Holds);
            row.Put(FitNames[kind][1], mine * fit.Near);
            row.Put(FitNames[kind][2], mine * fit.InClause);
            row.Put(FitNames[kind][3], mine * fit.Before);
        }
    }
}
