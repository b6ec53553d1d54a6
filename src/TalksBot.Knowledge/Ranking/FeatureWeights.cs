using System.Globalization;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// The weights of a linear model, from a readable table that is built into the assembly: a feature and its weight a line,
/// divided by a tab; lines that begin with <c>#</c> are comments.
/// </summary>
static class FeatureWeights
{
    /// <summary>The weights of a table that is built in, in the order of <paramref name="names"/>.</summary>
    /// <exception cref="InvalidDataException">The table is missing, or is not of these features.</exception>
    public static float[] BuiltIn(string table, IReadOnlyList<string> names)
    {
        var resource = $"TalksBot.Knowledge.Ranking.{table}";
        using var stream = typeof(FeatureWeights).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The table {resource} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader, table, names);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="table">Its name, for errors.</param>
    /// <param name="names">The features that must have a weight: each once, and no other.</param>
    /// <exception cref="InvalidDataException">A feature is unknown, missing or there twice, or a weight is no number.</exception>
    public static float[] Read(TextReader reader, string table, IReadOnlyList<string> names)
    {
        var places = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            places.Add(names[i], i);
        }

        var weights = new float[names.Count];
        var known = new bool[names.Count];
        while (reader.ReadLine() is string line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var name = tab < 0 ? line : line[..tab];
            if (!places.TryGetValue(name, out var place))
            {
                throw Wrong(table, $"names the feature '{name}', which is not measured");
            }

            if (known[place])
            {
                throw Wrong(table, $"has the feature '{name}' twice");
            }

            if (!float.TryParse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out weights[place])
                || tab < 0 || !float.IsFinite(weights[place]))
            {
                throw Wrong(table, $"gives the feature '{name}' no weight that is a number: '{line}'");
            }

            known[place] = true;
        }

        var missing = Array.IndexOf(known, false);
        return missing < 0 ? weights : throw Wrong(table, $"lacks the feature '{names[missing]}'");
    }

    static InvalidDataException Wrong(string table, string what) =>
        new($"The table of weights {table} {what}. Make it anew: run the evaluation's command train.");
}
