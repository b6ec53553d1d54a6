namespace TalksBot.Configuration;

/// <summary>The path of a folder, which need not exist.</summary>
sealed class FolderPathAttribute() : SettingAttribute("the path of a folder")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        !string.IsNullOrWhiteSpace(value) && value.IndexOfAny(Path.GetInvalidPathChars()) < 0 && !File.Exists(value);
}
