namespace TalksBot.CommandLine;

/// <summary>Tells what is wrong with the configuration.</summary>
static class SettingsReport
{
    /// <summary>Writes every error on a line of its own.</summary>
    public static void Write(IReadOnlyList<string> errors, TextWriter error)
    {
        error.WriteLine(errors.Count == 1
            ? "The configuration has an error:"
            : $"The configuration has {errors.Count} errors:");
        foreach (var line in errors)
        {
            error.WriteLine("  " + line);
        }

        error.WriteLine("Settings come from appsettings.json, user secrets and the environment (Telegram:Token is Telegram__Token there).");
    }
}
