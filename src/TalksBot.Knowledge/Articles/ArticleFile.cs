namespace TalksBot.Knowledge.Articles;

/// <summary>A file of the knowledge folder that may hold an article. Nothing of it has been read yet.</summary>
/// <param name="Document">The path relative to the folder, with <c>/</c> between parts: the article's identity.</param>
/// <param name="Path">The full path to open, with every symbolic link on the way resolved.</param>
/// <param name="Size">Its size in bytes when it was listed.</param>
public sealed record ArticleFile(string Document, string Path, long Size)
{
    /// <summary>
    /// Tells a later listing that the file is unchanged; <see langword="null"/> where nothing but its bytes can tell, as it
    /// was modified a moment before it was listed.
    /// </summary>
    public FileMark? Mark { get; init; }
}
