namespace TalksBot.Benchmarks;

/// <summary>The checkout that is measured.</summary>
static class Repository
{
    /// <summary>The folder that holds Bot.sln: the working directory or one above it.</summary>
    public static string Root { get; } = Find();

    /// <summary>The bundled articles.</summary>
    public static string Knowledge => Path.Combine(Root, "knowledge");

    static string Find()
    {
        // BenchmarkDotNet runs its own builds from folders below bin.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Bot.sln.");
    }
}
