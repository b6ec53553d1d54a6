using System.Globalization;
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
    /// <param name="culture">Whose words the dates are in.</param>
    public static Html Render(IReadOnlyList<Source> sources, int number, CultureInfo culture)
    {
        var citation = Html.Raw(string.Create(CultureInfo.InvariantCulture, $"{number}. ")) + Render(sources[0], culture);
        foreach (var source in sources.Skip(1).Take(MostSources - 1))
        {
            citation += Html.Raw("; ") + Render(source, culture);
        }

        return sources.Count <= MostSources
            ? citation
            : citation + Html.Raw(string.Create(CultureInfo.InvariantCulture, $"; and {sources.Count - MostSources} more"));
    }

    /// <summary>One source: headline linked to its address, publisher, author and date.</summary>
    public static Html Render(Source source, CultureInfo culture)
    {
        var headline = Html.Text(Shorten(source.Title));
        var linked = source.Address is { } address ? Html.Link(address, headline) : headline;
        var publisher = source.Publisher == source.Title ? null : source.Publisher;
        return new[] { publisher, source.Author, source.Published.ToDisplay(culture) ?? "undated" }
            .OfType<string>()
            .Aggregate(linked, (all, detail) => all + Html.Raw(", ") + Html.Text(Shorten(detail)));
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
