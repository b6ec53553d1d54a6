namespace TalksBot.Operations.Health;

/// <summary>Which checks belong to which question.</summary>
static class HealthTags
{
    /// <summary>Does the bot live? If not, only a restart helps.</summary>
    public const string Live = "live";

    /// <summary>Can it do its work now? If not, it may be able to later.</summary>
    public const string Ready = "ready";
}
