using TalksBot.Feeds;
using TalksBot.Storage;

namespace TalksBot.CommandLine;

/// <summary>Looks at the data folder and the database in it, for check.</summary>
static class StorageCheck
{
    /// <summary>What is found in a data folder.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="feeds">The feeds that are configured.</param>
    public static IReadOnlyList<Finding> Look(string folder, IReadOnlyList<FeedSource> feeds)
    {
        if (!Directory.Exists(folder))
        {
            return [new Finding("data folder", true, $"{Path.GetFullPath(folder)} will be made at the first start")];
        }

        return [LookAtFolder(folder), .. LookAtDatabase(DataFolder.DatabaseIn(folder), feeds)];
    }

    static Finding LookAtFolder(string folder)
    {
        try
        {
            using var data = DataFolder.Own(folder);
            return new Finding("data folder", true, $"{data.Path} can be written");
        }
        catch (DataFolderInUseException)
        {
            return new Finding("data folder", true, $"{Path.GetFullPath(folder)} is in use by a running bot");
        }
        catch (DataFolderException problem)
        {
            return new Finding("data folder", false, problem.Message);
        }
    }

    static IReadOnlyList<Finding> LookAtDatabase(string file, IReadOnlyList<FeedSource> feeds)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            var found = DatabaseInspection.Look(file);
            return found.Damage is { } damage
                ? [new Finding("database", false, $"{file} is damaged ({damage}): restore a backup, or move the file away to start anew")]
                : [new Finding("database", true, $"{file} is sound"), DeadLetters(found), Digests(found), .. FeedCheck.Look(feeds, found.Feeds)];
        }
        catch (DatabaseException problem)
        {
            return [new Finding("database", false, problem.Message)];
        }
    }

    // No fault of the bot's own: somebody who blocks it leaves some, too.
    static Finding DeadLetters(DatabaseFindings found) => new(
        "undelivered",
        true,
        found.DeadLetters == 0
            ? "no message was given up"
            : $"{found.DeadLetters} messages were given up, lately because of: {string.Join("; ", found.LastReasons)}");

    static Finding Digests(DatabaseFindings found) => new(
        "digests",
        true,
        $"{found.Subscribers} chats are subscribed; "
        + (found.SkippedDigests.Count == 0
            ? "none was left out in the last week of them"
            : $"left out in the last week of them: {string.Join(", ", found.SkippedDigests.Select(skipped => $"{skipped.Digests} {skipped.Outcome}"))}"));
}
