using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Digests;

/// <summary>How long digests are.</summary>
sealed class DigestLengthOptions
{
    /// <summary>How many passages of new sentences at most.</summary>
    [Count]
    public int Passages { get; set; } = 7;

    /// <summary>How many of the questions asked most.</summary>
    [Count]
    public int Questions { get; set; } = 3;
}

/// <summary>Checks <see cref="DigestLengthOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class DigestLengthOptionsValidator : IValidateOptions<DigestLengthOptions>;
