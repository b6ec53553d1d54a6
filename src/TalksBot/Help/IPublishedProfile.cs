namespace TalksBot.Help;

/// <summary>What Telegram was last told to show of the bot by itself, menus for one, so that nothing is told twice.</summary>
interface IPublishedProfile
{
    /// <summary>What was told for a place; <see langword="null"/> before anything was.</summary>
    /// <param name="place">What it is of which bot's, for whom and in which language.</param>
    string? ContentOf(string place);

    /// <summary>The places whose names begin so and for which something was told; not those for which nothing is to be shown any more.</summary>
    IReadOnlyList<string> PlacesOf(string beginning);

    /// <summary>Records what was told. The task completes once it is on disk.</summary>
    /// <param name="place">As above.</param>
    /// <param name="content">What was told, or a mark while it is being told; empty where nothing is to be shown any more.</param>
    Task Record(string place, string content);
}
