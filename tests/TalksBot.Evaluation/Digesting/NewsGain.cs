namespace TalksBot.Evaluation.Digesting;

/// <summary>How good a choice of sentences is.</summary>
/// <param name="Precision">The share of the chosen that are marked.</param>
/// <param name="Recall">The share of the marked that are chosen.</param>
/// <param name="Graded">
/// The grades of the chosen, each divided by the logarithm of its place, by the most that could be had (nDCG, Jarvelin and
/// Kekalainen 2002, "Cumulated Gain-Based Evaluation of IR Techniques").
/// </param>
sealed record NewsGain(double Precision, double Recall, double Graded)
{
    /// <summary>
    /// The share of the chosen that repeat another chosen one: half or more of the words of both are the same (Jaccard 1901). A
    /// measure that knows nothing of how the choice compares sentences.
    /// </summary>
    public double Repeats { get; init; }

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Judges the first sentences chosen of one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="chosen">The numbers of the sentences, the most important first.</param>
    /// <param name="length">How many of them count.</param>
    public static NewsGain At(MarkedArticle article, IReadOnlyList<int> chosen, int length) => At(
        [.. chosen.Select(number => article.Grades.GetValueOrDefault(number))], [.. article.Grades.Values], length);

    /// <summary>Judges the first grades of a choice by all grades that there are.</summary>
    public static NewsGain At(IReadOnlyList<int> chosen, IReadOnlyList<int> all, int length)
    {
        var taken = chosen.Take(length).ToList();
        var right = taken.Count(grade => grade > 0);
        return new NewsGain(
            taken.Count > 0 ? right / (double)taken.Count : 0,
            right / (double)all.Count(grade => grade > 0),
            Cumulated(taken) / Cumulated([.. all.OrderDescending().Take(length)]));
    }

    /// <summary>The mean of several.</summary>
    public static NewsGain Mean(IReadOnlyCollection<NewsGain> all) =>
        new(all.Average(one => one.Precision), all.Average(one => one.Recall), all.Average(one => one.Graded)) { Repeats = all.Average(one => one.Repeats) };

    static double Cumulated(List<int> grades) => grades.Select((grade, i) => grade / Math.Log2(i + 2)).Sum();
}
