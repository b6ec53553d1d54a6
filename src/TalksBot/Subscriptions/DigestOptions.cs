using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Subscriptions;

/// <summary>When digests come, and how long what was decided on them is kept.</summary>
sealed class DigestOptions
{
    /// <summary>How many hours late a digest may come; after that the next one has its news.</summary>
    [Hours]
    public int LatestHours { get; set; } = 3;

    /// <summary>How many days back the news of a chat's first digest reaches.</summary>
    [Days]
    public int FirstDays { get; set; } = 7;

    /// <summary>How long is kept, in days, what was decided on each digest that was due.</summary>
    [Days]
    public int KeepDays { get; set; } = 30;
}

/// <summary>Checks <see cref="DigestOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class DigestOptionsValidator : IValidateOptions<DigestOptions>;
