using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// How sure it is that the best candidates answer: a logistic of a few things that can be told in words. All constants
/// stand here. They were fitted to public question-answering sets in four languages: their answerable questions
/// against unanswerable ones written to look answerable, questions put to other articles, and questions whose article was
/// taken away.
/// </summary>
static class Confidence
{
    /// <summary>From this confidence on the passages are shown as an answer: the best F1 on those sets.</summary>
    public const double Threshold = .35;

    const double Bias = -7.6;

    // The score as a share of what it would be if each word counted in full, and the share of the words that stand in the
    // sentence or around it. The second makes up for how little a neighbour adds to a score: "She added that..." answers
    // what was asked about her.
    const double PerShareOfBestScore = 2.7;
    const double PerShareInReach = 2.7;

    // "Merkel", "in 2031": what the sources never mention they cannot have answered.
    const double PerUnknownName = -1.5;

    // A name that the sources do know, but that stands nowhere near the passage.
    const double PerNameOutOfReach = -1.0;

    // How far the best stands above the second, as a share of its score.
    const double PerLead = 2.4;

    // Many words rarely meet in one sentence by chance.
    const double PerLogOfWords = 2.5;

    // A question of one or two words asks what there is about them: it is not less sure than one of three.
    const int FewestWords = 3;
    const int MostWords = 12;

    /// <summary>0 to 1 for a question and its ranked candidates; 0 when nothing meaningful matches.</summary>
    public static double Of(Question question, IReadOnlyList<RankedCandidate> ranked)
    {
        if (ranked.Count == 0 || ranked[0].Coverage.InReach == 0)
        {
            return 0;
        }

        var best = ranked[0];
        var reach = best.Candidate.InText | best.Candidate.Around;
        int meaningful = 0, unknownNames = 0, namesOutOfReach = 0;
        for (var i = 0; i < question.Words.Count; i++)
        {
            var word = question.Words[i];
            if (!word.IsMeaningful)
            {
                continue;
            }

            meaningful++;
            if (word.Kind is QuestionWordKind.Name or QuestionWordKind.Number && (reach & (1UL << i)) == 0)
            {
                unknownNames += word.IsKnown ? 0 : 1;
                namesOutOfReach += word.IsKnown ? 1 : 0;
            }
        }

        var share = best.Candidate.Score / question.Words.Sum(word => word.Weight * word.Idf);
        var lead = ranked.Count > 1 ? 1 - ranked[1].Score / best.Score : 1;
        var x = Bias
            + PerShareOfBestScore * share
            + PerShareInReach * best.Coverage.InReach
            + PerUnknownName * unknownNames
            + PerNameOutOfReach * namesOutOfReach
            + PerLead * lead
            + PerLogOfWords * Math.Log(1 + Math.Clamp(meaningful, FewestWords, MostWords));
        return 1 / (1 + Math.Exp(-x));
    }
}
