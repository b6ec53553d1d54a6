namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>Puts a family of features into a row.</summary>
delegate void FeaturePutting(ref FeatureRow row);

/// <summary>Takes the features of one candidate, one after the other, always all and in the same order.</summary>
/// <param name="values">Where the values go.</param>
/// <param name="names">Where the names go when they are asked for, else <see langword="null"/>.</param>
ref struct FeatureRow(Span<float> values, List<string>? names)
{
    // Enough for any family, where only the names are wanted.
    const int Room = 512;

    readonly Span<float> values = values;

    /// <summary>How many were put.</summary>
    public int Count { get; private set; }

    /// <summary>The names of the features that are put, in their order.</summary>
    public static IReadOnlyList<string> NamesOf(FeaturePutting put)
    {
        var names = new List<string>();
        var row = new FeatureRow(new float[Room], names);
        put(ref row);
        return names;
    }

    /// <summary>Puts the next feature.</summary>
    public void Put(string name, double value)
    {
        names?.Add(name);
        values[Count++] = (float)value;
    }

    /// <summary>Puts a feature that is there or not.</summary>
    public void Put(string name, bool value) => Put(name, value ? 1 : 0);
}
