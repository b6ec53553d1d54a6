using TalksBot.Questions;

namespace TalksBot.Operators;

/// <summary>What was asked over some days, without gaps between the days.</summary>
/// <param name="Days">Every day, those on which nothing was asked too, in order.</param>
/// <param name="Votes">What people thought of the answers in that time.</param>
sealed record QuestionReport(IReadOnlyList<QuestionDay> Days, VoteCounts Votes)
{
    /// <summary>How many questions there were.</summary>
    public int Asked => Days.Sum(day => day.Asked);

    /// <summary>How many of those that are known to have been answered or not were, in per cent; <see langword="null"/> for none known.</summary>
    public int? AnsweredPercent => Days.Sum(day => day.Judged) is var judged and > 0
        ? (int)Math.Round(100.0 * Days.Sum(day => day.Answered) / judged, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>The first of the days with the most questions.</summary>
    public QuestionDay Busiest => Days.MaxBy(day => day.Asked)!;

    /// <summary>How many questions there were in seven days.</summary>
    /// <param name="weeksAgo">0 for the last seven days, 1 for those before.</param>
    public int AskedInWeek(int weeksAgo) => Days.SkipLast(7 * weeksAgo).TakeLast(7).Sum(day => day.Asked);

    /// <summary>Puts it together.</summary>
    public static QuestionReport Of(DateOnly first, DateOnly last, IReadOnlyList<QuestionDay> asked, IEnumerable<VoteCounts> votes)
    {
        var known = asked.ToDictionary(day => day.Day);
        var counts = votes.ToList();
        return new QuestionReport(
            [
                .. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
                    .Select(day => known.GetValueOrDefault(day) ?? new QuestionDay(day, 0, 0, 0)),
            ],
            new VoteCounts(counts.Sum(count => count.Up), counts.Sum(count => count.Down)));
    }
}
