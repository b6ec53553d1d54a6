using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class ArticleFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void List_FilesOfAllKinds_AreInOrdinalOrderWithTheirSizes()
    {
        folder.Write("b.txt", "12345");
        folder.Write("a/round.md", "1");
        folder.Write("a/b/page.HTML", "12");
        folder.Write("B.htm", "123");
        folder.Write("photo.jpg", "1");
        folder.Write("README.md", "1");

        var files = ArticleFolder.List(folder.Path);

        Assert.Equal(["B.htm", "README.md", "a/b/page.HTML", "a/round.md", "b.txt"], files.Select(f => f.Document));
        Assert.Equal([3, 1, 2, 1, 5], files.Select(f => f.Size));
        Assert.All(files, file => Assert.True(File.Exists(file.Path)));
    }

    [Fact]
    public void List_HiddenFilesAndVocabulary_AreLeftOut()
    {
        folder.Write("a.md", "x");
        folder.Write(".draft.md", "x");
        folder.Write(".git/b.md", "x");
        folder.Write("vocabulary/words.txt", "x");
        folder.Write("talks/vocabulary/c.txt", "x");

        Assert.Equal(["a.md", "talks/vocabulary/c.txt"], Documents());
    }

    [SkippableFact]
    public void List_LinkInsideTheFolder_IsListedWithItsTarget()
    {
        SkipWithoutLinks();
        var target = folder.Write(".store/a.md", "1234");
        File.CreateSymbolicLink(folder.PathOf("a.md"), target);

        var file = Assert.Single(ArticleFolder.List(folder.Path));

        Assert.Equal(("a.md", 4L), (file.Document, file.Size));
        Assert.EndsWith(Path.Combine(".store", "a.md"), file.Path, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void List_LinksOutOfTheFolder_AreSkipped()
    {
        SkipWithoutLinks();
        using var outside = new TemporaryFolder();
        var secret = outside.Write("secret.md", "x");
        folder.Write("a.md", "x");
        File.CreateSymbolicLink(folder.PathOf("file.md"), secret);
        Directory.CreateSymbolicLink(folder.PathOf("folder"), outside.Path);
        Directory.CreateSymbolicLink(folder.PathOf(".hop"), outside.Path);
        File.CreateSymbolicLink(folder.PathOf("twice.md"), Path.Combine(".hop", "secret.md"));

        Assert.Equal(["a.md"], Documents());
    }

    [SkippableFact]
    public void List_SiblingWhoseNameBeginsAlike_IsOutside()
    {
        SkipWithoutLinks();
        folder.Write("knowledge/a.md", "x");
        var sibling = folder.Write("knowledge-old/b.md", "x");
        File.CreateSymbolicLink(folder.PathOf("knowledge/b.md"), sibling);

        Assert.Equal(["a.md"], ArticleFolder.List(folder.PathOf("knowledge")).Select(f => f.Document));
    }

    [SkippableFact]
    public void List_LinksInACircle_AreSkipped()
    {
        SkipWithoutLinks();
        folder.Write("a.md", "x");
        File.CreateSymbolicLink(folder.PathOf("b.md"), folder.PathOf("c.md"));
        File.CreateSymbolicLink(folder.PathOf("c.md"), folder.PathOf("b.md"));
        Directory.CreateSymbolicLink(folder.PathOf("self"), folder.Path);

        Assert.Equal(["a.md"], Documents());
    }

    [SkippableFact]
    public void List_FolderThatIsALinkItself_IsRead()
    {
        SkipWithoutLinks();
        folder.Write("real/a.md", "x");
        Directory.CreateSymbolicLink(folder.PathOf("link"), folder.PathOf("real"));

        Assert.Equal(["a.md"], ArticleFolder.List(folder.PathOf("link")).Select(f => f.Document));
    }

    [Fact]
    public void List_MissingFolder_SaysWhatToDo()
    {
        var missing = folder.PathOf("knowledge");

        var exception = Assert.Throws<KnowledgeFolderException>(() => ArticleFolder.List(missing));

        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
        Assert.Contains("create it", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Knowledge:Folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void List_FolderWithoutArticles_SaysWhatToDo()
    {
        folder.Write("notes.pdf", "x");
        folder.Write("vocabulary/words.txt", "x");

        var exception = Assert.Throws<KnowledgeFolderException>(() => ArticleFolder.List(folder.Path));

        Assert.Contains(folder.Path, exception.Message, StringComparison.Ordinal);
        Assert.Contains("copy .md, .txt or .html articles into it", exception.Message, StringComparison.Ordinal);
    }

    IEnumerable<string> Documents() => ArticleFolder.List(folder.Path).Select(f => f.Document);

    static void SkipWithoutLinks() =>
        Skip.If(OperatingSystem.IsWindows(), "Symbolic links need special rights on Windows.");
}
