namespace TalksBot.Feeds;

/// <summary>How many articles a fetch brought.</summary>
/// <param name="New">Articles that nobody had brought before.</param>
/// <param name="Changed">Articles that their publisher has changed.</param>
/// <param name="Duplicates">Articles that another publisher had brought before.</param>
readonly record struct FeedHarvest(int New, int Changed, int Duplicates);
