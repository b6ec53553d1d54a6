using System.Security.Cryptography;
using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class ArticleReaderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.txt", "Headline\nOne sentence.\n")]
    [InlineData("a.txt", "Headline\r\nOne sentence.\r\n")]
    [InlineData("a.txt", "\uFEFFHeadline\r\nOne sentence.")]
    [InlineData("a.md", "# Headline\n\nOne sentence.\n")]
    [InlineData("a.md", "\uFEFF---\r\ntitle: Headline\r\n---\r\n\r\nOne sentence.\r\n")]
    [InlineData("a.html", "<html><head><title>Headline</title></head><body><p>One sentence.</p></body></html>")]
    [InlineData("A.HTM", "\uFEFF<html><head><title>Headline</title></head><body><p>One\r\nsentence.</p></body></html>")]
    public void Read_EachFormatAndLineEnd_GivesTheSameArticle(string document, string text)
    {
        var article = folder.ReadArticle(document, text);

        Assert.Equal(document, article.Document);
        Assert.Equal("Headline", article.Source.Title);
        var sentence = Assert.Single(article.Sentences);
        Assert.Equal((1, 1, "One sentence."), (sentence.Number, sentence.Paragraph, sentence.Text));
        Assert.Empty(sentence.Sources);
    }

    [Fact]
    public void Read_AnyFile_HashesItsBytes()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFFHeadline\r\nOne sentence.");

        var article = folder.Read("a.txt", bytes).Article;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), article!.Hash);
    }

    [Fact]
    public void Read_SeveralParagraphs_NumbersSentencesThroughAll()
    {
        var article = folder.ReadArticle("a.txt", "Headline\nOne. Two.\n\n* * *\nThree.");

        Assert.Equal([(1, 1, "One."), (2, 1, "Two."), (3, 2, "Three.")],
            article.Sentences.Select(s => (s.Number, s.Paragraph, s.Text)));
    }

    [Fact]
    public void Read_FileThatVanished_SaysSo()
    {
        var problem = ArticleReader.Read(new ArticleFile("a.md", folder.PathOf("a.md"), 5)).Problem;

        Assert.Equal("a.md: is not there any more; copy it into the folder again", problem!.ToString());
    }

    [Fact]
    public void Read_FolderThatWasListedAsAFile_SaysSo()
    {
        Directory.CreateDirectory(folder.PathOf("sub"));

        var problem = ArticleReader.Read(new ArticleFile("sub", folder.PathOf("sub"), 0)).Problem;

        Assert.Equal("sub: is a folder that cannot be opened; allow the bot to read it", problem!.ToString());
    }

    [SkippableFact]
    public void Read_FileWithoutPermission_SaysSo()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read every file.");
        var path = folder.Write("a.md", "# T\n\nText.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        var problem = ArticleReader.Read(new ArticleFile("a.md", path, 9)).Problem;

        Assert.Equal("a.md: cannot be opened; allow the bot to read it", problem!.ToString());
    }

    [Fact]
    public void Read_FileOf50Megabytes_IsRefusedByItsSize()
    {
        var path = folder.PathOf("big.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = ArticleReader.Read(new ArticleFile("big.txt", path, 50 * 1024 * 1024)).Problem;

        Assert.Contains("is too large (50.0 MB, at most 10 MB are read)", problem!.Reason, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1024 * 1024, "The file was read into memory.");
    }

    [Fact]
    public void Read_Binary_SaysSo()
    {
        var problem = folder.Read("a.txt", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00]).Problem;

        Assert.Equal("a.txt: is binary, not text; save its text as UTF-8 in a .txt file", problem!.ToString());
    }

    [Fact]
    public void Read_NotUtf8_NamesTheLineOfTheFirstBadByte()
    {
        byte[] bytes = [.. "Headline\r\nGood line.\r\n"u8, 0xCF, 0xF0, 0xE8, (byte)'\n'];

        var problem = folder.Read("a.txt", bytes).Problem;

        Assert.Equal("a.txt:3: is not UTF-8 (byte 0xCF); save it as UTF-8", problem!.ToString());
    }

    [Fact]
    public void Read_Utf16_SaysSo()
    {
        var problem = folder.Read("a.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Headline")]).Problem;

        Assert.Equal("a.txt:1: is in UTF-16, not UTF-8; save it as UTF-8", problem!.ToString());
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", "\uFEFF")]
    [InlineData("a.txt", " \n\n\t\n")]
    [InlineData("a.txt", "Only a headline\n")]
    [InlineData("a.txt", "Only a headline\nBy Jane Roe")]
    [InlineData("a.md", "---\ntitle: T\n---\n")]
    [InlineData("a.md", "# Only a heading\n")]
    [InlineData("a.md", "```\ncode\n```\n")]
    [InlineData("a.html", "<html><body></body></html>")]
    [InlineData("a.html", "<html><head><title>T</title></head><body><h1>T</h1></body></html>")]
    public void Read_NothingInIt_IsAProblem(string document, string text)
    {
        var problem = folder.ReadProblem(document, text);

        Assert.Equal(document, problem.Document);
        Assert.Matches("; (write|add|copy)", problem.Reason);
    }

    [Fact]
    public void Read_NestingThatTheParserRefuses_IsAProblem()
    {
        var problem = folder.ReadProblem("a.md", new string('>', 100_000) + " x");

        Assert.Contains("cannot be understood", problem.Reason, StringComparison.Ordinal);
    }
}
