using System.Globalization;
using System.Text;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Evaluation.Training;

/// <summary>Writes a model as the readable tables that the product embeds. Same model in, same bytes out.</summary>
static class ModelFiles
{
    const string Head = """
        # Trained by tests/TalksBot.Evaluation: train --cases DIR. Do not edit: train anew.
        # The sets it was trained on; only weights come from them, none of their texts:
        #   XQuAD-R en, ru, tr (google-research-datasets/lareqa, commit 9bc8c7f), CC BY-SA 4.0
        #   SQuAD 2.0 dev, half (chrischute/squad, commit 85623ad), CC BY-SA 4.0
        #   UA-SQuAD (volod/loc-lm-bench, commit c24f2c2), CC BY-SA 4.0
        #   SelQA dev (emorynlp/selqa, commit fef3d6a), Apache-2.0
        #   QAMR dev (uwnlp/qamr, commit 956b0eb), MIT
        # And on this project's own tests/TalksBot.Evaluation/Development.
        # Columns: feature, weight.

        """;

    /// <summary>Writes <c>weights.tsv</c> and <c>confidence.tsv</c> into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="model">The weights.</param>
    /// <param name="threshold">From which confidence on to answer.</param>
    /// <param name="closestThreshold">From which on to show the closest passages; below <paramref name="threshold"/>.</param>
    public static void Write(string folder, TrainedModel model, double threshold, double closestThreshold)
    {
        Write(
            Path.Combine(folder, "weights.tsv"),
            "What each feature of a candidate is worth in the ranking.",
            FeatureTable.Names,
            model.Ranking);
        Write(
            Path.Combine(folder, "confidence.tsv"),
            "What tells how sure the first candidate is: a logistic, and the thresholds of its probability.",
            [Confidence.ThresholdName, Confidence.ClosestThresholdName, .. ConfidenceFeatures.Names],
            [(float)threshold, (float)closestThreshold, .. model.Confidence]);
    }

    static void Write(string file, string title, IReadOnlyList<string> names, float[] weights)
    {
        var text = new StringBuilder($"# {title}\n{Head}".ReplaceLineEndings("\n"));
        for (var i = 0; i < names.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{names[i]}\t{weights[i]:0.######}\n");
        }

        File.WriteAllText(file, text.ToString());
    }
}
