using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Questions;

/// <summary>How long questions are kept.</summary>
sealed class QuestionsOptions
{
    /// <summary>The days after which a question is deleted, with what links it to its answers.</summary>
    [Days]
    public int DaysKept { get; set; } = 30;
}

/// <summary>Checks <see cref="QuestionsOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class QuestionsOptionsValidator : IValidateOptions<QuestionsOptions>;
