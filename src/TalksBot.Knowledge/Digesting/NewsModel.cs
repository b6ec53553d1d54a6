using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge.Digesting;

/// <summary>
/// How important a new sentence is: a logistic regression over <see cref="NewsFeatures"/>, fitted to sentences that a reader
/// marked (the evaluation's command <c>digest --train</c> writes <c>weights.tsv</c>).
/// </summary>
/// <param name="weights">A weight for each of <see cref="NewsFeatures.Names"/>.</param>
sealed class NewsModel(float[] weights)
{
    static readonly Lazy<NewsModel> Shipped = new(() =>
    {
        const string table = "TalksBot.Knowledge.Digesting.weights.tsv";
        using var stream = typeof(NewsModel).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidDataException($"The table {table} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return new NewsModel(FeatureWeights.Read(reader, "Digesting/weights.tsv", NewsFeatures.Names));
    });

    /// <summary>The model of <c>weights.tsv</c>.</summary>
    public static NewsModel BuiltIn => Shipped.Value;

    /// <summary>The log-odds that a reader would mark a sentence with these features.</summary>
    public double Score(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }
}
