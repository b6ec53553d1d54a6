using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// How sure it is that the best candidate answers: a logistic over what of the question is covered and what the sources
/// never mention. All its constants stand here.
/// </summary>
static class Confidence
{
    /// <summary>From this confidence on a passage is shown as an answer.</summary>
    public const double Threshold = .5;

    const double Bias = -4.2;
    const double PerInText = 4.5;
    const double PerInReach = 4;
    const double PerUnknownName = -1.5;

    /// <summary>0 to 1 for the best candidate of a question; 0 when nothing meaningful matches.</summary>
    public static double Of(Question question, RankedCandidate best)
    {
        if (best.Coverage.InReach == 0)
        {
            return 0;
        }

        // "Merkel", "in 2031": what the sources never mention they cannot have answered.
        var unknown = question.Words.Count(word =>
            !word.IsKnown && word.Kind is QuestionWordKind.Name or QuestionWordKind.Number);
        var x = Bias + PerInText * best.Coverage.InText + PerInReach * best.Coverage.InReach + PerUnknownName * unknown;
        return 1 / (1 + Math.Exp(-x));
    }
}
