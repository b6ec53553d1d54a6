namespace TalksBot.Configuration;

/// <summary>The configuration is wrong.</summary>
sealed class SettingsException(IReadOnlyList<string> errors) : Exception(string.Join("; ", errors))
{
    /// <summary>Each error: key, value and what is expected.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
