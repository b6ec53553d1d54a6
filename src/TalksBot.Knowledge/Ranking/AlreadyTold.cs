using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// Puts what was told of the question before behind what is new: whoever asks "And according to TRT?" has read what dpa says.
/// </summary>
static class AlreadyTold
{
    /// <summary>What is new must hold at least this share of what the sentence told already holds of the question.</summary>
    const double Enough = .5;

    // Less than this no two candidates differ by: it only decides which of them goes first.
    const double Little = 1e-3;

    /// <summary>
    /// Takes from the points of a sentence told already, if it is the best, so that it comes second. It stays the best if it
    /// holds all that a follow-up adds ("And on 24 May?" of a sentence that tells of both days), and if nothing else is near.
    /// </summary>
    /// <param name="question">The follow-up, or a question that is none.</param>
    /// <param name="candidates">Its candidates.</param>
    /// <param name="points">Their points.</param>
    public static void PutBehind(Question question, IReadOnlyList<Candidate> candidates, double[] points)
    {
        var best = Array.IndexOf(points, points.Max());
        if (question.Told is not { } told || candidates.Count < 2 || !IsSame(candidates[best].Sentence, told)
            || HoldsAllThatIsNew(question, candidates[best]))
        {
            return;
        }

        var next = best == 0 ? 1 : 0;
        for (var i = 0; i < points.Length; i++)
        {
            next = i != best && points[i] > points[next] ? i : next;
        }

        if (Coverage.Of(question, candidates[next]).InText >= Enough * Coverage.Of(question, candidates[best]).InText)
        {
            points[best] = points[next] - Little;
        }
    }

    static bool IsSame(IndexedSentence one, IndexedSentence other) =>
        one.Article.Document == other.Article.Document && one.Sentence.Number == other.Sentence.Number;

    static bool HoldsAllThatIsNew(Question question, Candidate candidate)
    {
        var isAny = false;
        for (var i = 0; i < question.OwnWords; i++)
        {
            if (question.Words[i].IsMeaningful)
            {
                isAny = true;
                if ((candidate.InText & (1UL << i)) == 0)
                {
                    return false;
                }
            }
        }

        return isAny;
    }
}
