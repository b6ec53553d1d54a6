using System.Globalization;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Chats;

/// <summary>Writes citations the same way in every feature.</summary>
static class CitationHtml
{
    // Three sources of three long names each leave more than half of a message to the passage, and five articles fit a page.
    const int LongestName = 150;
    const int MostSources = 3;

    /// <summary>A number, then each source: headline linked to its address, publisher, author and date.</summary>
    /// <param name="sources">At least one; beyond three they are only counted.</param>
    /// <param name="number">The number that the passage has in the answer; from 1.</param>
    /// <param name="texts">The reader's language.</param>
    public static Html Render(IReadOnlyList<Source> sources, int number, CitationTexts texts) =>
        Html.Raw(string.Create(CultureInfo.InvariantCulture, $"{number}. ")) + Render(sources, texts);

    /// <summary>Each source: headline linked to its address, publisher, author and date.</summary>
    /// <param name="sources">At least one; beyond three they are only counted.</param>
    /// <param name="texts">The reader's language.</param>
    public static Html Render(IReadOnlyList<Source> sources, CitationTexts texts)
    {
        var citation = Render(sources[0], texts);
        foreach (var source in sources.Skip(1).Take(MostSources - 1))
        {
            citation += Html.Raw("; ") + Render(source, texts);
        }

        return sources.Count <= MostSources
            ? citation
            : citation + Html.Raw("; ") + Html.Text(texts.MoreSources(sources.Count - MostSources));
    }

    /// <summary>One source: headline linked to its address, publisher, author and date.</summary>
    public static Html Render(Source source, CitationTexts texts)
    {
        var linked = Linked(source, source.Title);
        var publisher = source.Publisher == source.Title ? null : source.Publisher;
        return new[] { publisher, source.Author, texts.Date(source.Published) }
            .OfType<string>()
            .Aggregate(linked, (all, detail) => all + Html.Raw(", ") + Html.Text(Shorten(detail)));
    }

    /// <summary>What must be known before a passage is read: that it is in another language, that it is no longer the newest.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="isIntroduced">Whether its language was told already.</param>
    public static Html Before(Passage passage, CitationTexts texts, bool isIntroduced = false)
    {
        var before = isIntroduced ? Html.Empty : Introduction(passage.Language, texts);
        return passage.AsOf is { } date
            ? before + Html.Element("i", Html.Text(texts.AsOf(texts.Date(date)))) + Html.Raw("\n")
            : before;
    }

    /// <summary>A line that says which language a text is in, if it is not the reader's.</summary>
    public static Html Introduction(string language, CitationTexts texts) => language == texts.Language
        ? Html.Empty
        : Html.Text(texts.SourceIn(language)) + Html.Raw("\n");

    /// <summary>The link from a citation to the sentences around its passage.</summary>
    public static Html Context(Uri address, CitationTexts texts) =>
        Html.Raw(" \u00b7 ") + Html.Link(address, Html.Text(texts.Context));

    /// <summary>One source in short: publisher linked to its address, and date.</summary>
    public static Html RenderShort(Source source, CitationTexts texts) =>
        Linked(source, source.Publisher ?? source.Title) + Html.Raw(", ") + Html.Text(texts.Date(source.Published));

    static Html Linked(Source source, string name)
    {
        var html = Html.Text(Shorten(name));
        return source.Address is { } address ? Html.Link(address, html) : html;
    }

    // A citation must leave room for its passage, whatever a file calls itself.
    static string Shorten(string name)
    {
        if (name.Length <= LongestName)
        {
            return name;
        }

        var end = char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
        return name[..end] + "...";
    }
}
