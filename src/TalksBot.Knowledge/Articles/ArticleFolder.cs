namespace TalksBot.Knowledge.Articles;

/// <summary>Finds the article files of a knowledge folder.</summary>
public static class ArticleFolder
{
    // Holds lists of words for the search, which are no articles although they may be .txt files.
    const string VocabularyFolder = "vocabulary";

    static readonly string[] Extensions = [".md", ".txt", ".html", ".htm"];

    /// <summary>Lists the files as <see cref="Scan"/> does, and insists on one.</summary>
    /// <returns>The files in ordinal order of <see cref="ArticleFile.Document"/>; at least one.</returns>
    /// <exception cref="KnowledgeFolderException">The folder is missing, cannot be opened or has no such file.</exception>
    public static IReadOnlyList<ArticleFile> List(string folder) => Scan(folder) is { Count: > 0 } files ? files : throw Empty(folder);

    /// <summary>
    /// Lists the .md, .txt, .html and .htm files of <paramref name="folder"/> and its subfolders. Left out are hidden
    /// files and folders, a <c>vocabulary/</c> folder at the top, links to folders, and links that lead out of the
    /// folder. A subfolder that cannot be opened is listed as if it were a file, so that reading it says why.
    /// </summary>
    /// <returns>The files in ordinal order of <see cref="ArticleFile.Document"/>; there may be none.</returns>
    /// <exception cref="KnowledgeFolderException">The folder is missing or cannot be opened.</exception>
    public static IReadOnlyList<ArticleFile> Scan(string folder)
    {
        var root = Root(folder);
        if (!Directory.Exists(root))
        {
            throw new KnowledgeFolderException(
                $"The knowledge folder {root} does not exist: create it and copy .md, .txt or .html articles into it, "
                + "or set Knowledge:Folder to the folder that holds them.");
        }

        var files = new List<ArticleFile>();
        var home = RealPath.Of(root) ?? root;
        try
        {
            Collect(new DirectoryInfo(home), "", new Scanning(home, TimeProvider.System.GetUtcNow(), files));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new KnowledgeFolderException(
                $"The knowledge folder {root} cannot be opened: allow the bot to read it, or set Knowledge:Folder to "
                + $"another folder. ({e.Message})",
                e);
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Document, b.Document));
        return files;
    }

    /// <summary>Says that a folder has no articles.</summary>
    internal static KnowledgeFolderException Empty(string folder) => new(
        $"The knowledge folder {Root(folder)} has no articles: copy .md, .txt or .html articles into it, or set "
        + "Knowledge:Folder to the folder that holds them.");

    static string Root(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    static void Collect(DirectoryInfo directory, string prefix, Scanning scanning)
    {
        foreach (var entry in directory.GetFileSystemInfos())
        {
            if (entry.Name[0] == '.' || entry.Attributes.HasFlag(FileAttributes.Hidden))
            {
                continue;
            }

            var document = prefix + entry.Name;
            if (entry is not DirectoryInfo subfolder)
            {
                Add(entry, document, scanning);
            }
            else if (subfolder.LinkTarget is null && document != VocabularyFolder)
            {
                CollectSubfolder(subfolder, document, scanning);
            }
        }
    }

    static void CollectSubfolder(DirectoryInfo subfolder, string document, Scanning scanning)
    {
        try
        {
            Collect(subfolder, document + "/", scanning);
        }
        catch (DirectoryNotFoundException)
        {
            // Removed since its parent was listed: it has no articles any more.
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            scanning.Files.Add(new ArticleFile(document, subfolder.FullName, 0) { Mark = default(FileMark) });
        }
    }

    static void Add(FileSystemInfo entry, string document, Scanning scanning)
    {
        if (!Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        // What is opened later is this resolved path, so that it is the very file whose place was checked here. A file that
        // is no link stands where its folder does, and what the listing knows of it is not asked for again.
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            scanning.Add(document, (FileInfo)entry);
        }
        else if (RealPath.Of(entry.FullName) is string path
            && path.StartsWith(scanning.Home + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            scanning.Add(document, new FileInfo(path));
        }
    }

    /// <summary>A listing under way.</summary>
    /// <param name="Home">The folder, with every link resolved.</param>
    /// <param name="Started">When it began, by the clock that also stamps the files.</param>
    /// <param name="Files">What was found.</param>
    sealed record Scanning(string Home, DateTimeOffset Started, List<ArticleFile> Files)
    {
        public void Add(string document, FileInfo file)
        {
            if (!file.Exists)
            {
                Files.Add(new ArticleFile(document, file.FullName, 0));
                return;
            }

            var mark = new FileMark(file.Length, file.LastWriteTimeUtc.Ticks);
            Files.Add(new ArticleFile(document, file.FullName, mark.Size) { Mark = mark.IsFreshAt(Started) ? null : mark });
        }
    }
}
