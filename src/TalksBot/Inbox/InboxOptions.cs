using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Inbox;

/// <summary>How long it is kept what went back and forth.</summary>
sealed class InboxOptions
{
    /// <summary>The days after which updates that are done and calls that are settled are deleted.</summary>
    [Days]
    public int DaysKept { get; set; } = 7;
}

/// <summary>Checks <see cref="InboxOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class InboxOptionsValidator : IValidateOptions<InboxOptions>;
