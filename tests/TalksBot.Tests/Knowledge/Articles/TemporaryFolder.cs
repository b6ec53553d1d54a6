using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("talksbot-articles-");

    public string Path => directory.FullName;

    public string Write(string document, string text) => Write(document, Encoding.UTF8.GetBytes(text));

    public string Write(string document, byte[] bytes)
    {
        var path = PathOf(document);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string PathOf(string document) => System.IO.Path.Combine(Path, document);

    public ArticleReading Read(string document, string text) => Read(document, Encoding.UTF8.GetBytes(text));

    public ArticleReading Read(string document, byte[] bytes) =>
        ArticleReader.Read(new ArticleFile(document, Write(document, bytes), bytes.Length));

    public Article ReadArticle(string document, string text)
    {
        var reading = Read(document, text);
        Assert.Null(reading.Problem);
        return reading.Article!;
    }

    public ArticleProblem ReadProblem(string document, string text)
    {
        var reading = Read(document, text);
        Assert.Null(reading.Article);
        return reading.Problem!;
    }

    public void Dispose() => directory.Delete(recursive: true);
}
