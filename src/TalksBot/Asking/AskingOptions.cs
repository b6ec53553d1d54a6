using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Asking;

/// <summary>How many questions are answered. As many may come at once; those beyond are told so once a minute.</summary>
sealed class AskingOptions
{
    /// <summary>Questions a minute of one person.</summary>
    [Rate]
    public double QuestionsPerMinutePerPerson { get; set; } = 20;

    /// <summary>Questions a minute of one group.</summary>
    [Rate]
    public double QuestionsPerMinutePerGroup { get; set; } = 60;
}

/// <summary>Checks <see cref="AskingOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class AskingOptionsValidator : IValidateOptions<AskingOptions>;
