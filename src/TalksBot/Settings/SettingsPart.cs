namespace TalksBot.Settings;

/// <summary>A page of the settings.</summary>
enum SettingsPart
{
    /// <summary>All of them as they are.</summary>
    All,

    /// <summary>Which language is spoken.</summary>
    Language,

    /// <summary>Which messages of a group are answered.</summary>
    Answering,

    /// <summary>How many answers of a group may be pinned.</summary>
    PinLimit,

    /// <summary>When the digest comes, and how.</summary>
    Digest,
}
