using System.Buffers;

namespace TalksBot.Knowledge.Articles;

/// <summary>Reads the definition of a footnote into the source that it names.</summary>
static class FootnoteSource
{
    /// <summary>What a definition looks like; all but the publisher may be absent.</summary>
    public const string Shape = "Publisher, \"Title\", by Author, 2025-06-02, https://address";

    static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");
    const string AuthorStart = "by ";

    /// <summary>
    /// Reads a definition of the shape <see cref="Shape"/>. Of several addresses the first counts; without a title the
    /// publisher's name stands for it.
    /// </summary>
    /// <exception cref="ArticleFaultException">The publisher is missing, or a part is none of the known ones.</exception>
    public static Source Parse(string name, string definition, int line)
    {
        ArticleFaultException Fault(string reason) =>
            new(line, $"footnote [^{name}] {reason}; write it as {Shape}");

        var link = definition.IndexOf("https://", StringComparison.Ordinal);
        var plainLink = definition.IndexOf("http://", StringComparison.Ordinal);
        link = link < 0 || (plainLink >= 0 && plainLink < link) ? plainLink : link;
        Uri? address = null;
        if (link >= 0)
        {
            var end = definition.IndexOf(' ', link);
            var written = (end < 0 ? definition[link..] : definition[link..end]).TrimEnd(',', '.', ';', '>');
            address = WebAddress.Parse(written) ?? throw Fault($"has an address that is none: {written}");
        }

        var words = (link < 0 ? definition : definition[..link]).Trim(' ', ',', ';', '<');
        var (head, title, tail) = AroundTitle(words);
        var parts = tail.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var published = TakeDate(parts);
        var author = TakeAuthor(parts);
        var publisher = title is null ? string.Join(", ", parts) : head;
        if (title is not null && parts.Count > 0)
        {
            throw Fault($"has a part that is neither author nor date: {parts[0]}");
        }

        if (publisher.Length == 0)
        {
            throw Fault("does not name its publisher");
        }

        // Names of publishers do not end in figures, so this is a date in another form, as 16.05.2025.
        if (title is null && parts.Count > 1 && char.IsAsciiDigit(parts[^1][^1]))
        {
            throw Fault($"has a date that is none: {parts[^1]}");
        }

        return new Source(title ?? publisher, publisher, author, address, published);
    }

    static (string Head, string? Title, string Tail) AroundTitle(string words)
    {
        var open = words.AsSpan().IndexOfAny(Quotes);
        var close = words.AsSpan().LastIndexOfAny(Quotes);
        return close > open + 1
            ? (words[..open].Trim(' ', ','), words[(open + 1)..close].Trim().TrimEnd(','), words[(close + 1)..])
            : ("", null, words);
    }

    static PublicationDate TakeDate(List<string> parts)
    {
        if (parts.Count == 0 || !PublicationDate.TryParse(parts[^1], out var date))
        {
            return PublicationDate.Undated;
        }

        parts.RemoveAt(parts.Count - 1);
        return date;
    }

    static string? TakeAuthor(List<string> parts)
    {
        var first = parts.FindIndex(p => p.StartsWith(AuthorStart, StringComparison.OrdinalIgnoreCase));
        if (first < 0)
        {
            return null;
        }

        var author = string.Join(", ", parts.Skip(first))[AuthorStart.Length..].Trim();
        parts.RemoveRange(first, parts.Count - first);
        return author;
    }
}
