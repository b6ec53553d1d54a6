namespace TalksBot.Knowledge.Articles;

/// <summary>Author lines as newspapers print them.</summary>
static class Byline
{
    const string Start = "By ";
    const int MaxWords = 10;

    /// <summary>The name in a line <c>By NAME</c>.</summary>
    /// <returns><see langword="null"/> when the line is a sentence that begins with "By".</returns>
    public static string? Parse(string line)
    {
        if (line.Length <= Start.Length || !line.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = line[Start.Length..];
        return char.IsUpper(name[0]) && name.Split(' ').Length <= MaxWords && !".!?:;".Contains(name[^1]) ? name : null;
    }

    /// <summary>Takes a byline that stands as the last paragraph out of <paramref name="paragraphs"/>.</summary>
    public static string? TakeLast(List<Paragraph> paragraphs)
    {
        if (paragraphs.Count == 0 || Parse(paragraphs[^1].Text) is not string name)
        {
            return null;
        }

        paragraphs.RemoveAt(paragraphs.Count - 1);
        return name;
    }
}
