namespace TalksBot.Tests;

/// <summary>Where the repository is checked out: tests read its documents and bundled articles.</summary>
static class RepositoryRoot
{
    /// <summary>The folder that holds Bot.sln.</summary>
    public static string Path { get; } = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds Bot.sln: run the tests from a checkout of the repository.");
    }
}
