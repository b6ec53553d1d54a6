using System.Globalization;
using Spectre.Console;
using TalksBot.Knowledge.Answers;

namespace TalksBot.CommandLine;

/// <summary>Shows as tables why an answer is what it is.</summary>
static class ExplanationDisplay
{
    /// <summary>Shows the best candidates side by side, feature by feature, then what the confidence comes from.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="most">How many candidates at most.</param>
    /// <param name="output">Where to.</param>
    public static void Show(Explanation explanation, int most, TextWriter output)
    {
        var console = Consoles.For(output);
        var candidates = explanation.Candidates.Take(most).ToList();
        foreach (var (i, candidate) in candidates.Index())
        {
            console.MarkupLine(
                $"[bold]({i + 1})[/] {Figure(candidate.Points)} points  "
                + $"[grey]{Markup.Escape(candidate.Document)}, sentence {candidate.Number}[/]  {Markup.Escape(candidate.Text)}");
        }

        if (candidates.Count > 0)
        {
            console.Write(Features(candidates));
        }

        console.MarkupLine(
            $"Confidence {Figure(explanation.Confidence)}, answered from {Figure(explanation.Threshold)} on.");
        if (explanation.ConfidenceFeatures.Count > 0)
        {
            console.Write(OfConfidence(explanation.ConfidenceFeatures));
        }
    }

    // A candidate's cell reads "value -> points": what was measured, and what that adds.
    static Table Features(List<ExplainedCandidate> candidates)
    {
        var table = new Table().AddColumns("feature", "weight");
        table.AddColumns([.. candidates.Select((_, i) => $"({i + 1}) value -> points")]);
        foreach (var place in Enumerable.Range(0, candidates[0].Features.Count)
            .Where(place => candidates.Any(one => one.Features[place].Contribution != 0))
            .OrderByDescending(place => candidates.Max(one => Math.Abs(one.Features[place].Contribution))))
        {
            var first = candidates[0].Features[place];
            table.AddRow(
            [
                first.Name,
                Figure(first.Weight),
                .. candidates.Select(one => $"{Figure(one.Features[place].Value)} -> {Figure(one.Features[place].Contribution)}"),
            ]);
        }

        return table;
    }

    static Table OfConfidence(IReadOnlyList<ExplainedFeature> features)
    {
        var table = new Table().AddColumns("feature of the confidence", "weight", "value -> points");
        foreach (var feature in features.Where(one => one.Contribution != 0).OrderByDescending(one => Math.Abs(one.Contribution)))
        {
            table.AddRow(feature.Name, Figure(feature.Weight), $"{Figure(feature.Value)} -> {Figure(feature.Contribution)}");
        }

        return table;
    }

    static string Figure(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
