using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// How much of a follow-up, and of the question before it, a sentence holds: all 0 for a question that stands alone. A
/// follow-up that adds nothing ("When was that?") asks for the matter of the question before, another ("And in July?") for
/// what it adds.
/// </summary>
static class FollowUpFeatures
{
    /// <summary>The features' names, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } = FeatureRow.NamesOf((ref FeatureRow row) =>
        Measure(Contest.OfNothing.Question, Contest.OfNothing.Asked, Contest.OfNothing.Meetings[0], ref row));

    /// <summary>Measures a candidate.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">Its words.</param>
    /// <param name="meeting">How they meet the candidate's.</param>
    /// <param name="row">Takes the values.</param>
    public static void Measure(Question question, AskedWords asked, WordMeeting meeting, ref FeatureRow row)
    {
        var isFollowUp = question.Previous is not null;
        var added = Held(asked, meeting, 0, question.OwnWords);
        var before = Held(asked, meeting, question.OwnWords, asked.Count);
        var addsNothing = isFollowUp && added is null;
        row.Put("followup.asked", isFollowUp);
        row.Put("followup.adds-nothing", addsNothing);
        row.Put("followup.added-held", isFollowUp ? added ?? 0 : 0);
        row.Put("followup.before-held", isFollowUp ? before ?? 0 : 0);
        row.Put("followup.before-held-alone", addsNothing ? before ?? 0 : 0);
    }

    // The share of some words' worth that the sentence holds; null if they are worth nothing.
    static double? Held(AskedWords asked, WordMeeting meeting, int from, int to)
    {
        double all = 0, held = 0;
        for (var i = from; i < to; i++)
        {
            all += asked.Worth[i];
            held += meeting.Likeness[i] >= WordMeeting.SameWord ? asked.Worth[i] : 0;
        }

        return all > 0 ? held / all : null;
    }
}
