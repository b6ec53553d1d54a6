namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// Whether what the question says was done stands in the sentence, in its letters or its meaning. Paraphrases miss it as well
/// as sentences about something else, so that it tells little in the ranking; the confidence uses it.
/// </summary>
static class PredicateFeatures
{
    // Less alike than this two words mean different things.
    const float Enough = .5f;

    /// <summary>The features' names, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } = FeatureRow.NamesOf((ref FeatureRow row) =>
        Measure(Contest.OfNothing.Asking, Contest.OfNothing.Asked, Contest.OfNothing.Meetings[0], ref row));

    /// <summary>Measures a candidate.</summary>
    /// <param name="asking">How the question asks.</param>
    /// <param name="asked">Its words.</param>
    /// <param name="meeting">How they meet the candidate's.</param>
    /// <param name="row">Takes the values.</param>
    public static void Measure(Asking asking, AskedWords asked, WordMeeting meeting, ref FeatureRow row)
    {
        var word = asking.Predicate is { } predicate ? asked.IndexOf(predicate) : -1;
        var isAsked = word >= 0 && asked.Worth[word] > 0;
        var held = isAsked ? meeting.Likeness[word] : 0;
        var meant = !isAsked ? 0
            : meeting.HoldsRelative(asked, word) ? 1
            : Math.Max(held, MeaningFeatures.Nearest(asked, meeting, word));
        var isMissing = isAsked && meant < Enough;
        row.Put("predicate.held", held);
        row.Put("predicate.meant", meant);
        row.Put("predicate.missing", isMissing);
        row.Put("predicate.missing-worth", isMissing ? asked.Worth[word] / asked.All : 0);
        row.Put("predicate.missing-person", isMissing && asking.Kind == AnswerKind.Person);
        row.Put("predicate.missing-thing", isMissing && asking.Kind == AnswerKind.Thing);
    }
}
