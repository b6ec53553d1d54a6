namespace TalksBot.Knowledge.Articles;

/// <summary>The place in the file system that a path leads to.</summary>
static class RealPath
{
    // As many as Linux follows (path_resolution(7)).
    const int MaxLinks = 40;

    /// <summary>
    /// Resolves the symbolic links in every part of <paramref name="path"/>, not of the last part alone. The file need
    /// not exist.
    /// </summary>
    /// <returns>A full path without links, or <see langword="null"/> when the links run in a circle.</returns>
    public static string? Of(string path)
    {
        var left = MaxLinks;
        return Resolve(Path.GetFullPath(path), ref left);
    }

    static string? Resolve(string path, ref int left)
    {
        if (Path.GetDirectoryName(path) is not string parent)
        {
            return path;
        }

        if (Resolve(parent, ref left) is not string realParent)
        {
            return null;
        }

        var here = Path.Combine(realParent, Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not string target)
        {
            return here;
        }

        return --left < 0 ? null : Resolve(Path.GetFullPath(target, realParent), ref left);
    }
}
