namespace TalksBot.Help;

/// <summary>What Telegram was last told to show of the bot by itself, menus for one, so that nothing is told twice.</summary>
interface IPublishedProfile
{
    /// <summary>What was told for a place; <see langword="null"/> before anything was.</summary>
    /// <param name="place">What it is of which bot's, for whom and in which language.</param>
    string? ContentOf(string place);

    /// <summary>Records what was told. The task completes once it is on disk.</summary>
    Task Record(string place, string content);
}
