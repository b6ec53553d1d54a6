using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace TalksBot.Knowledge.Articles;

/// <summary>What a page says about itself and SmartReader does not give, or not exactly.</summary>
static partial class HtmlMetadata
{
    // Day and month as they stand there: SmartReader turns "2025-06-02T00:30+03:00" into a time of this machine's
    // zone, which may be the day before, and guesses a date from the address where the page shows none.
    static readonly (string Selector, string Attribute)[] Dates =
    [
        ("meta[property='article:published_time']", "content"),
        ("meta[property='og:published_time']", "content"),
        ("meta[itemprop='datePublished']", "content"),
        ("meta[name='date']", "content"),
        ("meta[name='pubdate']", "content"),
        ("meta[name='dcterms.created']", "content"),
        ("meta[name='parsely-pub-date']", "content"),
        ("time[itemprop='datePublished']", "datetime"),
        ("time[pubdate]", "datetime"),
    ];

    /// <summary>The page's own address: its canonical link, else its Open Graph address.</summary>
    public static Uri? Address(IDocument page) =>
        WebAddress.Parse(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"))
        ?? WebAddress.Parse(page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));

    /// <summary>The day of publication that the page names in its metadata.</summary>
    public static PublicationDate Published(IDocument page)
    {
        foreach (var (selector, attribute) in Dates)
        {
            if (Day(page.QuerySelector(selector)?.GetAttribute(attribute)) is { IsKnown: true } date)
            {
                return date;
            }
        }

        return page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => FromJson(script.TextContent))
            .FirstOrDefault(date => date.IsKnown);
    }

    /// <summary>
    /// Whether everybody may read the page: not when its data says <c>isAccessibleForFree</c>: false, as publishers mark
    /// articles behind a paywall (schema.org).
    /// </summary>
    public static bool IsOpen(IDocument page) => !page.QuerySelectorAll("script[type='application/ld+json']")
        .Any(script => ClosedMark().IsMatch(script.TextContent));

    [GeneratedRegex("\"isAccessibleForFree\"\\s*:\\s*\"?false\"?", RegexOptions.IgnoreCase)]
    private static partial Regex ClosedMark();

    static PublicationDate Day(string? text)
    {
        var day = text?.Trim().Split('T', ' ')[0];
        return PublicationDate.TryParse(day, out var date) ? date : PublicationDate.Undated;
    }

    static PublicationDate FromJson(string json)
    {
        try
        {
            using var data = JsonDocument.Parse(json);
            return Find(data.RootElement);
        }
        catch (JsonException)
        {
            // Many pages carry broken metadata: then they name no date, and the article is undated.
            return PublicationDate.Undated;
        }
    }

    static PublicationDate Find(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(Find).FirstOrDefault(date => date.IsKnown);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return PublicationDate.Undated;
        }

        return element.TryGetProperty("datePublished", out var value) && value.ValueKind == JsonValueKind.String
            && Day(value.GetString()) is { IsKnown: true } date
            ? date
            : element.EnumerateObject().Select(property => Find(property.Value)).FirstOrDefault(found => found.IsKnown);
    }
}
