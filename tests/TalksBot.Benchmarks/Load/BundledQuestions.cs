namespace TalksBot.Benchmarks.Load;

/// <summary>The questions that the bundled articles themselves suggest.</summary>
static class BundledQuestions
{
    /// <summary>Reads them out of the front matter.</summary>
    public static string[] Load() =>
    [
        .. Directory.GetFiles(Repository.Knowledge, "*.md").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("  - ", StringComparison.Ordinal) && line.EndsWith('?'))
            .Select(line => line[4..]),
    ];
}
