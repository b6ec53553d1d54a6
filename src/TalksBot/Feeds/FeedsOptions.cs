using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Feeds;

/// <summary>Which feeds bring articles, and how often they are asked.</summary>
sealed class FeedsOptions : IValidatableObject
{
    /// <summary>The feeds; without any, nothing is fetched.</summary>
    public List<FeedSource> Sources { get; set; } = [];

    /// <summary>How long a feed is left alone after it was fetched, in minutes; up to a fifth is added at random.</summary>
    [FeedInterval]
    public int IntervalMinutes { get; set; } = 30;

    /// <summary>
    /// Whether feeds and pages may lie in a private network or on this computer. Whoever writes a feed chooses its links: with
    /// this on, the links can have the bot call on any service that it can reach.
    /// </summary>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>Each source by itself, and that none is there twice.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var sources = Sources;
        foreach (var (number, source) in sources.Index())
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"Feeds:Sources:{number}");
            foreach (var error in source.Errors(key))
            {
                yield return new ValidationResult(error);
            }

            if (source.Location is { } location && !seen.TryAdd(location.AbsoluteUri, number))
            {
                yield return new ValidationResult(
                    $"{key}:Address is \"{source.Address}\", as Feeds:Sources:{seen[location.AbsoluteUri]} is: expected each feed once");
            }
        }
    }
}

/// <summary>Checks <see cref="FeedsOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class FeedsOptionsValidator : IValidateOptions<FeedsOptions>;
