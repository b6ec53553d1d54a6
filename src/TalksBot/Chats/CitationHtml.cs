using System.Globalization;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Chats;

/// <summary>Writes citations the same way in every feature.</summary>
static class CitationHtml
{
    const int LongestName = 300;

    /// <summary>A number, then each source: headline linked to its address, publisher, author and date.</summary>
    /// <param name="sources">At least one.</param>
    /// <param name="number">The number that the passage has in the answer; from 1.</param>
    /// <param name="culture">Whose words the dates are in.</param>
    public static Html Render(IReadOnlyList<Source> sources, int number, CultureInfo culture) =>
        sources.Select(source => Render(source, culture)).Aggregate(
            Html.Raw(number.ToString(CultureInfo.InvariantCulture) + "."),
            (all, source) => all + Html.Raw(all.VisibleLength > 3 ? "; " : " ") + source);

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
