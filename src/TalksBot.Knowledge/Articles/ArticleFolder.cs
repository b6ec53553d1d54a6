namespace TalksBot.Knowledge.Articles;

/// <summary>Finds the article files of a knowledge folder.</summary>
public static class ArticleFolder
{
    // Holds lists of words for the search, which are no articles although they may be .txt files.
    const string VocabularyFolder = "vocabulary";

    static readonly string[] Extensions = [".md", ".txt", ".html", ".htm"];

    /// <summary>
    /// Lists the .md, .txt, .html and .htm files of <paramref name="folder"/> and its subfolders. Left out are hidden
    /// files and folders, a <c>vocabulary/</c> folder at the top, links to folders, and links that lead out of the
    /// folder. A subfolder that cannot be opened is listed as if it were a file, so that reading it says why.
    /// </summary>
    /// <returns>The files in ordinal order of <see cref="ArticleFile.Document"/>; at least one.</returns>
    /// <exception cref="KnowledgeFolderException">The folder is missing, cannot be opened or has no such file.</exception>
    public static IReadOnlyList<ArticleFile> List(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
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
            Collect(new DirectoryInfo(home), "", home, files);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new KnowledgeFolderException(
                $"The knowledge folder {root} cannot be opened: allow the bot to read it, or set Knowledge:Folder to "
                + $"another folder. ({e.Message})",
                e);
        }

        if (files.Count == 0)
        {
            throw new KnowledgeFolderException(
                $"The knowledge folder {root} has no articles: copy .md, .txt or .html articles into it, or set "
                + "Knowledge:Folder to the folder that holds them.");
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Document, b.Document));
        return files;
    }

    static void Collect(DirectoryInfo directory, string prefix, string home, List<ArticleFile> files)
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
                Add(entry, document, home, files);
            }
            else if (subfolder.LinkTarget is null && document != VocabularyFolder)
            {
                CollectSubfolder(subfolder, document, home, files);
            }
        }
    }

    static void CollectSubfolder(DirectoryInfo subfolder, string document, string home, List<ArticleFile> files)
    {
        try
        {
            Collect(subfolder, document + "/", home, files);
        }
        catch (DirectoryNotFoundException)
        {
            // Removed since its parent was listed: it has no articles any more.
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            files.Add(new ArticleFile(document, subfolder.FullName, 0));
        }
    }

    static void Add(FileSystemInfo entry, string document, string home, List<ArticleFile> files)
    {
        if (!Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        // What is opened later is this resolved path, so that it is the very file whose place was checked here.
        var path = entry.LinkTarget is null ? entry.FullName : RealPath.Of(entry.FullName);
        if (path is not null && path.StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            var target = new FileInfo(path);
            files.Add(new ArticleFile(document, path, target.Exists ? target.Length : 0));
        }
    }
}
