namespace TalksBot.Tests;

/// <summary>A folder of a test's own, gone with the test.</summary>
sealed class TestFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("talksbot-test-").FullName;

    /// <summary>A folder in it, made when missing.</summary>
    public string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
