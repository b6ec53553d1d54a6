namespace TalksBot.Tests.Knowledge;

/// <summary>A knowledge folder and an index folder of a test's own, gone after it.</summary>
sealed class KnowledgeFolder : IDisposable
{
    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("talksbot-");

    public KnowledgeFolder() => Directory.CreateDirectory(Articles);

    public string Articles => Path.Combine(root.FullName, "knowledge");

    public string Index => Path.Combine(root.FullName, "index");

    /// <summary>Writes an article: a headline and its paragraphs.</summary>
    public void Write(string document, string headline, params string[] paragraphs) =>
        File.WriteAllLines(Path.Combine(Articles, document), [headline, .. paragraphs]);

    public void Delete(string document) => File.Delete(Path.Combine(Articles, document));

    public void Dispose() => root.Delete(recursive: true);
}
