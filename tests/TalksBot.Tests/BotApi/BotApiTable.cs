namespace TalksBot.Tests.BotApi;

/// <summary>The names and types of the Bot API, as <c>methods.tsv</c> and <c>types.tsv</c> tell them.</summary>
static class BotApiTable
{
    /// <summary>The parameters of each method.</summary>
    public static IReadOnlyDictionary<string, BotApiShape> Methods { get; } = Read("methods.tsv");

    /// <summary>The fields of each type.</summary>
    public static IReadOnlyDictionary<string, BotApiShape> Types { get; } = Read("types.tsv");

    /// <summary>The words that a field takes, by type and field, where it takes no others.</summary>
    public static IReadOnlyDictionary<(string Type, string Field), string[]> Values { get; } = Lines("values.tsv")
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => (cells[0], cells[1]), cells => cells[2].Split('|'));

    /// <summary>The first line of <c>methods.tsv</c>, which names the version.</summary>
    public static string Heading => Lines("methods.tsv")[0];

    static Dictionary<string, BotApiShape> Read(string file) => Lines(file)
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .GroupBy(cells => cells[0])
        .ToDictionary(lines => lines.Key, lines => new BotApiShape(
            [.. lines.Where(cells => cells[1] == "*").SelectMany(cells => cells[2].Split('|'))],
            lines.Where(cells => cells[1] is not ("" or "*")).ToDictionary(
                cells => cells[1], cells => new BotApiField(cells[2].Split('|'), cells[3] == "1"))));

    static string[] Lines(string file)
    {
        using var stream = typeof(BotApiTable).Assembly
            .GetManifestResourceStream($"{typeof(BotApiTable).Namespace}.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
