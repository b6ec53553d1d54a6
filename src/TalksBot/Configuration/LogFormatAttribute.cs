namespace TalksBot.Configuration;

/// <summary>The form of log lines.</summary>
sealed class LogFormatAttribute() : SettingAttribute("auto (for people on a terminal, else JSON), text or json")
{
    /// <summary>For people on a terminal, JSON where the output goes into a file or a pipe.</summary>
    public const string Auto = "auto";

    /// <summary>Lines for people.</summary>
    public const string Text = "text";

    /// <summary>A JSON object a line.</summary>
    public const string Json = "json";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Formats = [Auto, Text, Json];

    /// <inheritdoc/>
    protected override bool IsRight(string value) => Formats.Contains(value);
}
