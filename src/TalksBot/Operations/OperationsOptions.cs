using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Operations;

/// <summary>How those who run the bot look after it.</summary>
sealed class OperationsOptions
{
    /// <summary>The address on this computer where health and metrics are told; empty for nowhere.</summary>
    [OptionalListenAddress]
    public string ListenOn { get; set; } = "http://127.0.0.1:9464";

    /// <summary>The user ids of the bot's operators, with commas between; empty for nobody.</summary>
    [PersonIds]
    public string Operators { get; set; } = "";

    /// <summary>The form of log lines: one of <see cref="LogFormatAttribute.Formats"/>.</summary>
    [LogFormat]
    public string LogFormat { get; set; } = LogFormatAttribute.Auto;
}

/// <summary>Checks <see cref="OperationsOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class OperationsOptionsValidator : IValidateOptions<OperationsOptions>;
