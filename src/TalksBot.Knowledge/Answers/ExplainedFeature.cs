namespace TalksBot.Knowledge.Answers;

/// <summary>A feature of a linear model, as it came out for one candidate or answer.</summary>
/// <param name="Name">Its name in the table of weights.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Weight">What one unit of it is worth.</param>
public readonly record struct ExplainedFeature(string Name, double Value, double Weight)
{
    /// <summary>What it adds to the sum.</summary>
    public double Contribution => Value * Weight;

    /// <summary>Puts values and weights beside their names.</summary>
    internal static IReadOnlyList<ExplainedFeature> Of(
        IReadOnlyList<string> names, ReadOnlySpan<float> values, ReadOnlySpan<float> weights)
    {
        var all = new ExplainedFeature[names.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new ExplainedFeature(names[i], values[i], weights[i]);
        }

        return all;
    }
}
