using TalksBot.Knowledge.Ranking;
using TalksBot.Questions;

namespace TalksBot.Operators;

/// <summary>Questions of one meaning that nothing answered.</summary>
/// <param name="Question">The newest of them.</param>
/// <param name="Count">How many there are.</param>
sealed record GapGroup(string Question, int Count)
{
    // Nearly all of what two questions are worth is in both: below it, "prisoners" and "children" came together.
    const double SameMeaning = .75;

    // Those with the same words are always together; of the rest so many are compared with each other.
    const int MostCompared = 300;

    /// <summary>
    /// Groups questions: the same words in whatever form and order, then those that the ranking's measure of words finds
    /// nearly the same. The most asked come first, of equals the newest.
    /// </summary>
    /// <param name="gaps">The questions, the newest first.</param>
    /// <param name="gistOf">Reads what a question asks.</param>
    public static IReadOnlyList<GapGroup> Of(IReadOnlyList<QuestionGap> gaps, Func<string, QuestionGist> gistOf)
    {
        // A follow-up means what it does only with what it follows: "And Crimea?" stands with those after the same question.
        var same = gaps
            .Select((gap, place) => (Text: gap.Previous is null ? gap.Text : $"{gap.Previous} {gap.Text}", Shown: gap.Text, place))
            .GroupBy(gap => gap.Text, StringComparer.OrdinalIgnoreCase)
            .Select(gap => (Gist: gistOf(gap.Key), gap.First().Shown, gap.First().place, Count: gap.Count()))
            .GroupBy(gap => gap.Gist.IsMeaningful ? gap.Gist.Words : gap.Shown.ToUpperInvariant())
            .Select(gap => new Growing(gap.First().Gist, gap.First().Shown, gap.First().place, gap.Sum(one => one.Count)))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Place)
            .ToList();

        List<Growing> groups = [];
        foreach (var (group, number) in same.Select((group, number) => (group, number)))
        {
            if (number < MostCompared && groups.Find(known => known.Gist.LikenessTo(group.Gist) >= SameMeaning) is { } kin)
            {
                kin.Count += group.Count;
            }
            else
            {
                groups.Add(group);
            }
        }

        return
        [
            .. groups.OrderByDescending(group => group.Count).ThenBy(group => group.Place)
                .Select(group => new GapGroup(group.Question, group.Count)),
        ];
    }

    sealed class Growing(QuestionGist gist, string question, int place, int count)
    {
        public QuestionGist Gist => gist;

        public string Question => question;

        public int Place => place;

        public int Count { get; set; } = count;
    }
}
