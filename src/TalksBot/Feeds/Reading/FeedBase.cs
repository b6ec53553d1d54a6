using System.Xml.Linq;

namespace TalksBot.Feeds.Reading;

/// <summary>What relative links of a feed start from.</summary>
/// <param name="Feed">Where the feed was fetched from.</param>
/// <param name="Site">The page that RSS's channel names, which its relative links are meant to start from; or none.</param>
sealed record FeedBase(Uri Feed, string? Site)
{
    /// <summary>Makes a link absolute.</summary>
    /// <param name="link">As it stands in the feed.</param>
    /// <param name="place">Where it stands: <c>xml:base</c> there or around it goes first.</param>
    /// <returns><see langword="null"/> for anything but http and https.</returns>
    public Uri? Resolve(string link, XElement place)
    {
        var start = Uri.TryCreate(Feed, Site?.Trim() ?? "", out var site) && IsWeb(site) ? site : Feed;
        var bases = place.AncestorsAndSelf().Select(element => (string?)element.Attribute(XNamespace.Xml + "base")).OfType<string>().Reverse();
        foreach (var one in bases)
        {
            start = Uri.TryCreate(start, one.Trim(), out var based) && IsWeb(based) ? based : start;
        }

        return link.Trim() is { Length: > 0 } target && Uri.TryCreate(start, target, out var found) && IsWeb(found) ? found : null;
    }

    static bool IsWeb(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address is { Host.Length: > 0, UserInfo: "" };
}
