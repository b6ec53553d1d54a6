using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// How near the question comes to those that the sentence is known to answer, and to those that no sentence does; all 0 where
/// none is known.
/// </summary>
static class KnownFeatures
{
    // Two questions on one matter are about as like as this whatever they ask.
    const float Chance = .35f;

    // A density below this tells nothing: a question of two words more or less that is as like as by chance.
    const float Sparse = .02f;

    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, int index, ref FeatureRow row)
    {
        var own = contest.Known[index];
        MeasureLikeness(contest, index, ref row);
        MeasureWords(contest.Asked, contest.Meetings[index].Text, own, ref row);
        MeasureUnanswered(own, ref row);
        MeasureUnansweredWords(contest.Asked, contest.Meetings[index].Text, own, ref row);
    }

    static void MeasureLikeness(Contest contest, int index, ref FeatureRow row)
    {
        var (isKnown, own, _) = contest.Known[index];
        var others = 0f;
        for (var i = 0; i < contest.Known.Length; i++)
        {
            others = i == index ? others : Math.Max(others, contest.Known[i].Answered.Best);
        }

        var clear = Math.Max(0, own.Best - Chance) / (1 - Chance);
        row.Put("known.any", isKnown);
        row.Put("known.best", own.Best);
        row.Put("known.clear", clear);
        row.Put("known.clear-squared", clear * clear);
        row.Put("known.second", own.Second);
        row.Put("known.of-kind", own.OfKind);
        row.Put("known.lead", Math.Max(0, own.Best - others));
        row.Put("known.behind", isKnown ? Math.Min(0, own.Best - others) : 0);
    }

    // What the question has that neither the sentence nor those who ask for it ever say.
    static void MeasureWords(AskedWords asked, ulong text, KnownMeeting own, ref FeatureRow row)
    {
        double missing = 0, missingFromAll = 0, greatest = 0, names = 0, numbers = 0, words = 0, unsaid = 0;
        for (var i = 0; i < asked.Count && own.IsKnown; i++)
        {
            var bit = 1UL << i;
            var word = asked.Words[i];
            var isMissing = ((own.Answered.Met | text) & bit) == 0;
            missing += isMissing ? asked.Worth[i] : 0;
            greatest = Math.Max(greatest, isMissing ? asked.Worth[i] : 0);
            names += isMissing && word.Kind == QuestionWordKind.Name ? word.Weight : 0;
            numbers += isMissing && word.Kind == QuestionWordKind.Number ? word.Weight : 0;
            words += word.IsMeaningful ? word.Weight : 0;
            unsaid += word is { IsMeaningful: true, IsKnown: false } && (own.Answered.MetByAny & bit) != 0 ? word.Weight : 0;
            missingFromAll += ((own.Answered.MetByAny | text) & bit) == 0 ? asked.Worth[i] : 0;
        }

        row.Put("known.missing", missing / asked.All);
        row.Put("known.log-missing", Math.Log(1 + missing));
        row.Put("known.greatest-missing", greatest);
        row.Put("known.missing-from-all", missingFromAll / asked.All);
        // Words that no article has, but those who ask for this sentence.
        row.Put("known.unsaid", unsaid);
        row.Put("known.unsaid-share", unsaid / Math.Max(1, words));
        row.Put("known.names-missing", names);
        row.Put("known.numbers-missing", numbers);
    }

    static void MeasureUnanswered(KnownMeeting own, ref FeatureRow row)
    {
        var (answered, unanswered) = (own.Answered, own.UnansweredByAll);
        row.Put("known.unanswered", own.Unanswered.Best);
        row.Put("known.unanswered-by-all", unanswered.Best);
        row.Put("known.rather-unanswered", Math.Max(0, unanswered.Best - answered.Best));
        row.Put("known.rather-answered", Math.Max(0, answered.Best - unanswered.Best));
        row.Put("known.log-density", Math.Log(1 + answered.Density / Sparse));
        row.Put("known.log-unanswered-density", Math.Log(1 + unanswered.Density / Sparse));
        // As a Bayes classifier with these densities would weigh the one against the other.
        row.Put("known.log-density-ratio", own.IsKnown ? Math.Log((Sparse + answered.Density) / (Sparse + unanswered.Density)) : 0);
    }

    // What is asked only by those who get no answer, and only by those who get this one.
    static void MeasureUnansweredWords(AskedWords asked, ulong text, KnownMeeting own, ref FeatureRow row)
    {
        double unanswered = 0, answered = 0, everUnanswered = 0;
        for (var i = 0; i < asked.Count && own.IsKnown; i++)
        {
            var bit = 1UL << i;
            var isMet = ((own.Answered.Met | text) & bit) != 0;
            var isUnanswered = (own.UnansweredByAll.Met & bit) != 0;
            unanswered += isUnanswered && !isMet ? asked.Worth[i] : 0;
            answered += isMet && !isUnanswered ? asked.Worth[i] : 0;
            everUnanswered += (own.Unanswered.MetByAny & ~(own.Answered.MetByAny | text) & bit) != 0 ? asked.Worth[i] : 0;
        }

        row.Put("known.only-unanswered", unanswered / asked.All);
        row.Put("known.only-answered", answered / asked.All);
        row.Put("known.ever-unanswered", everUnanswered / asked.All);
        row.Put("known.log-ever-unanswered", Math.Log(1 + everUnanswered));
    }
}
