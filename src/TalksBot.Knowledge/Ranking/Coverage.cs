using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>How much of a question's meaningful words a candidate covers, each word weighing its rarity (idf).</summary>
/// <param name="InText">The share that stands in the sentence itself, 0 to 1.</param>
/// <param name="InReach">The share that stands in the sentence or around it, 0 to 1.</param>
readonly record struct Coverage(double InText, double InReach)
{
    /// <summary>Measures a candidate. A question without meaningful words is covered by nothing.</summary>
    public static Coverage Of(Question question, Candidate candidate)
    {
        double all = 0, inText = 0, inReach = 0;
        for (var i = 0; i < question.Words.Count; i++)
        {
            var word = question.Words[i];
            if (!word.IsMeaningful)
            {
                continue;
            }

            var worth = word.Weight * word.Idf;
            all += worth;
            var bit = 1UL << i;
            inText += (candidate.InText & bit) != 0 ? worth : 0;
            inReach += ((candidate.InText | candidate.Around) & bit) != 0 ? worth : 0;
        }

        return all > 0 ? new Coverage(inText / all, inReach / all) : default;
    }
}
