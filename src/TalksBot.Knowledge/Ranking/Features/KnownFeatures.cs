using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>How near the question comes to those that the sentence is known to answer; all 0 where none is known.</summary>
static class KnownFeatures
{
    // Two questions on one matter are about as like as this whatever they ask.
    const float Chance = .35f;

    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, int index, ref FeatureRow row)
    {
        var own = contest.Known[index];
        var others = 0f;
        for (var i = 0; i < contest.Known.Length; i++)
        {
            others = i == index ? others : Math.Max(others, contest.Known[i].Best);
        }

        var asked = contest.Asked;
        var text = contest.Meetings[index].Text;
        double missing = 0, missingFromAll = 0, greatest = 0, names = 0, numbers = 0, words = 0, unsaid = 0;
        for (var i = 0; i < asked.Count && own.IsKnown; i++)
        {
            var bit = 1UL << i;
            var isMissing = ((own.Met | text) & bit) == 0;
            missing += isMissing ? asked.Worth[i] : 0;
            greatest = Math.Max(greatest, isMissing ? asked.Worth[i] : 0);
            names += isMissing && asked.Words[i].Kind == QuestionWordKind.Name ? asked.Words[i].Weight : 0;
            numbers += isMissing && asked.Words[i].Kind == QuestionWordKind.Number ? asked.Words[i].Weight : 0;
            words += asked.Words[i].IsMeaningful ? asked.Words[i].Weight : 0;
            unsaid += asked.Words[i] is { IsMeaningful: true, IsKnown: false } word && (own.MetByAny & bit) != 0 ? word.Weight : 0;
            missingFromAll += ((own.MetByAny | text) & bit) == 0 ? asked.Worth[i] : 0;
        }

        var clear = Math.Max(0, own.Best - Chance) / (1 - Chance);
        row.Put("known.any", own.IsKnown);
        row.Put("known.best", own.Best);
        row.Put("known.clear", clear);
        row.Put("known.clear-squared", clear * clear);
        row.Put("known.second", own.Second);
        row.Put("known.of-kind", own.OfKind);
        row.Put("known.lead", Math.Max(0, own.Best - others));
        row.Put("known.behind", own.IsKnown ? Math.Min(0, own.Best - others) : 0);
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
}
