using TalksBot.Knowledge.Answers;
using TalksBot.Questions;

namespace TalksBot.Digests;

/// <summary>A question that was asked in a chat, and how often.</summary>
/// <param name="Question">One asking of it: of its commonest wording, the newest.</param>
/// <param name="Times">How often it was asked, in all its wordings.</param>
sealed record AskedOften(AskedQuestion Question, int Times)
{
    /// <summary>
    /// The questions asked most that the sources answered, the most asked first; of those asked as often the one whose answers
    /// helped more, else the newest. Follow-ups ("And when?") are left out: nobody could read them alone. So is a question whose
    /// answers helped fewer people than they did not: the same answer would come again.
    /// </summary>
    /// <remarks>
    /// Two wordings are one question if they differ in case, punctuation or typos only, or if the same passage answered both.
    /// </remarks>
    /// <param name="asked">All that was asked, the newest first.</param>
    /// <param name="votes">What people think of the answers, by question.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<AskedOften> Of(
        IReadOnlyList<AskedQuestion> asked, IReadOnlyDictionary<long, VoteCounts> votes, int most)
    {
        var groups = new List<List<AskedQuestion>>();
        foreach (var question in asked.Where(one => one is { Found.Verdict: Verdict.Answered, Previous: null }))
        {
            var same = groups.Find(group => group.Exists(other => IsSame(question, other)));
            if (same is null)
            {
                groups.Add([question]);
            }
            else
            {
                same.Add(question);
            }
        }

        return
        [
            .. groups
                .Select(group => (Askings: group, Liking: group.Sum(one => votes.GetValueOrDefault(one.Id).Balance)))
                .Where(group => group.Liking >= 0)
                .OrderByDescending(group => group.Askings.Count).ThenByDescending(group => group.Liking)
                .Select(group => group.Askings)
                .Take(most)
                .Select(group => new AskedOften(
                    group.GroupBy(one => FoldedQuestion.Of(one.Text)).MaxBy(wording => wording.Count())!.First(), group.Count)),
        ];
    }

    static bool IsSame(AskedQuestion one, AskedQuestion other) =>
        (one.Found!.Passage is { } passage && passage == other.Found!.Passage)
        || FoldedQuestion.AreAlike(FoldedQuestion.Of(one.Text), FoldedQuestion.Of(other.Text));
}
