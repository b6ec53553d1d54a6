using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Retention;

/// <summary>How long the bot keeps what it does not need any more. Handled updates are always kept for two days.</summary>
sealed class RetentionOptions
{
    /// <summary>How long messages that were sent or given up are kept, in days.</summary>
    [Days]
    public int KeepSentDays { get; set; } = 7;

    /// <summary>How long questions are kept, in days: so long an answer can be followed up and paged through.</summary>
    [Days]
    public int KeepQuestionsDays { get; set; } = 30;
}

/// <summary>Checks <see cref="RetentionOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
