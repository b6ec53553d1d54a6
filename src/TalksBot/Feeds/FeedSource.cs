using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds;

/// <summary>A feed that the operator has chosen.</summary>
sealed class FeedSource
{
    const int LongestWord = 200;

    /// <summary>The feed's http or https address.</summary>
    public string Address { get; set; } = "";

    /// <summary>The publication to cite; empty for the one that the page or the feed names.</summary>
    public string Publisher { get; set; } = "";

    /// <summary>ISO 639-1 code of its articles; empty for the one that the feed or page names, or that is recognised.</summary>
    public string Language { get; set; } = "";

    /// <summary>An article is taken only if one of these occurs in it; none: any article is.</summary>
    public List<string> MustContain { get; set; } = [];

    /// <summary>An article in which one of these occurs is left out.</summary>
    public List<string> MustNotContain { get; set; } = [];

    /// <summary><see cref="Address"/> as an address, or <see langword="null"/> if it is none that can be fetched.</summary>
    public Uri? Location => Uri.TryCreate(Address, UriKind.Absolute, out var location)
        && (location.Scheme == Uri.UriSchemeHttp || location.Scheme == Uri.UriSchemeHttps)
        && location is { UserInfo: "", Host.Length: > 0 }
            ? location
            : null;

    /// <summary>What is wrong with it: key, value and what is expected.</summary>
    /// <param name="key">Its place in the configuration.</param>
    public IEnumerable<string> Errors(string key)
    {
        if (Location is null)
        {
            // A password in the address is no more for the screen than any other.
            var found = Address.Length == 0 ? "is missing" : Address.Contains('@', StringComparison.Ordinal) ? "is wrong" : $"is \"{Address}\"";
            yield return $"{key}:Address {found}: expected the http or https address of a feed, without a user, such as https://gull.example/rss.xml";
        }

        if (Language.Length > 0 && LanguageCode.Parse(Language) != Language)
        {
            yield return $"{key}:Language is \"{Language}\": expected an ISO 639-1 code such as en, uk, ru, tr or az, or nothing";
        }

        foreach (var (name, words) in new[] { (nameof(MustContain), MustContain), (nameof(MustNotContain), MustNotContain) })
        {
            foreach (var (number, word) in words.Index())
            {
                if (string.IsNullOrWhiteSpace(word) || word.Length > LongestWord || !word.Any(char.IsLetterOrDigit))
                {
                    yield return $"{key}:{name}:{number} is \"{word}\": expected a word or words of at most {LongestWord} characters";
                }
            }
        }
    }
}
