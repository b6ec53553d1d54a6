using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge.Comparing;

/// <summary>
/// Compares the candidates of a question with one another: of those that say the same at two times the newer goes first,
/// what was done goes before what was to be done, all of something before a part of it, and those that deny each other go
/// together. A pure step between ranking and citing; it never leaves anything out.
/// </summary>
static class SourceComparison
{
    /// <summary>Candidates that are compared with each other because they may be shown first.</summary>
    const int Leading = 3;

    const double FarBelowTheBest = .15;

    /// <summary>
    /// What others say against a runner-up matters only if it comes nearer to the best than this, and holds as much of the
    /// question.
    /// </summary>
    const double NearTheBest = .4;

    /// <summary>More than this many claims side by side nobody reads.</summary>
    const int MostDiffering = 4;

    /// <summary>Compares ranked candidates.</summary>
    public static Comparison Of(Question question, IReadOnlyList<RankedCandidate> ranked)
    {
        if (ranked.Count < 2)
        {
            return Comparison.None(ranked);
        }

        var asked = new AskedFigure(question);
        var leading = ranked.Take(Leading)
            .Where(one => one.Score >= FarBelowTheBest * ranked[0].Score)
            .Select(one => StatementReader.Read(one, asked))
            .ToList();
        // The others can only say something against figures and claims: many questions need not have them read.
        var isDisputable = leading.Exists(one => one.Claims.Count > 0 || one.Figures.Any(figure => !figure.IsOrdinal));
        List<Statement> order = isDisputable
            ? [.. leading, .. ranked.Skip(leading.Count).Select(one => StatementReader.Read(one, asked))]
            : [.. leading];
        var older = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        var needed = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        PutNewerFirst(order, leading, older);
        PutDeedsAndWholesFirst(order, leading, asked);
        PutCountThatGrewFirst(order, leading, asked, older, needed);
        var differing = PutDifferingTogether(order, leading, asked, needed);
        return new Comparison(
            [
                .. order.Select(one => new ComparedCandidate(
                    one.Ranked, older.Contains(one) ? one.Published : null, needed.Contains(one))),
                .. ranked.Skip(order.Count).Select(one => new ComparedCandidate(one)),
            ],
            [
                .. differing.Select(one => new DifferingClaim(order.IndexOf(one.Statement), one.Text))
                    .OrderBy(claim => claim.Candidate),
            ]);
    }

    static void PutNewerFirst(List<Statement> order, List<Statement> leading, HashSet<Statement> older)
    {
        foreach (var (one, other) in leading.SelectMany(one => leading.Select(other => (one, other))))
        {
            if (Recency.Renews(one, other))
            {
                older.Add(other);
                MoveBefore(order, one, other);
            }
        }
    }

    static void PutDeedsAndWholesFirst(List<Statement> order, List<Statement> leading, AskedFigure asked)
    {
        foreach (var (one, other) in leading.SelectMany(one => leading.Select(other => (one, other))))
        {
            if (Precedence.HasOver(one, other, asked))
            {
                MoveBefore(order, one, other);
            }
        }
    }

    static void PutCountThatGrewFirst(
        List<Statement> order, List<Statement> leading, AskedFigure asked, HashSet<Statement> older, HashSet<Statement> needed)
    {
        foreach (var count in leading)
        {
            if (Recency.Outgrows(order, count, asked) is { } newer)
            {
                older.Add(count);
                needed.Add(count);
                needed.Add(newer);
                order.Remove(count);
                order.Remove(newer);
                order.InsertRange(0, [newer, count]);
                return;
            }
        }
    }

    static IEnumerable<(Statement Statement, string Text)> PutDifferingTogether(
        List<Statement> order, List<Statement> leading, AskedFigure asked, HashSet<Statement> needed)
    {
        var best = leading[0].Ranked;
        foreach (var one in order.Where(one => leading.Contains(one) && one.Ranked.Score >= NearTheBest * best.Score
            && one.Ranked.Coverage.InText >= best.Coverage.InText).ToList())
        {
            var against = order
                .Where(other => other != one && Disagreement.Between(one, other, asked) is not null)
                .Take(MostDiffering - 1)
                .ToList();
            if (against.Count == 0)
            {
                continue;
            }

            foreach (var other in against.AsEnumerable().Reverse())
            {
                needed.Add(other);
                if (order.IndexOf(other) > order.IndexOf(one))
                {
                    order.Remove(other);
                    order.Insert(order.IndexOf(one) + 1, other);
                }
            }

            needed.Add(one);
            return
            [
                (one, Disagreement.Between(one, against[0], asked)!.Value.One),
                .. against.Select(other => (other, Disagreement.Between(one, other, asked)!.Value.Other)),
            ];
        }

        return [];
    }

    static void MoveBefore(List<Statement> order, Statement one, Statement other)
    {
        if (order.IndexOf(one) is var from && order.IndexOf(other) is var to && from > to)
        {
            order.RemoveAt(from);
            order.Insert(to, one);
        }
    }
}
