namespace TalksBot.Help;

/// <summary>What Telegram was last told for the bot's menus, so that nothing is told twice.</summary>
interface IPublishedMenus
{
    /// <summary>What was told for a place; <see langword="null"/> before anything was.</summary>
    /// <param name="place">Which bot's menu, for whom and in which language.</param>
    string? ContentOf(string place);

    /// <summary>Records what was told. The task completes once it is on disk.</summary>
    Task Record(string place, string content);
}
