using System.Diagnostics;
using System.Globalization;
using TalksBot.Feeds;
using TalksBot.Feeds.Duplicates;
using TalksBot.Knowledge.Articles;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Scale;

/// <summary>What it takes to know a text again among very many articles of feeds: time for a new one and for a copy, memory, disk.</summary>
static class DuplicateFigures
{
    const int Seed = 20250602;
    const int Measured = 500;
    const int Chunk = 500;
    const double BytesAMegabyte = 1 << 20;

    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Fills a database, then takes in new articles and copies one by one, and prints.</summary>
    /// <param name="articles">How many articles there are before.</param>
    public static async Task Print(int articles)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-duplicates-");
        try
        {
            await Print(Path.Combine(folder.FullName, "bot.db"), articles);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task Print(string file, int articles)
    {
        var random = new Random(Seed);
        var made = new MadeArticles(new MadeLanguage(random), random);
        await using var database = Database.Open(file);
        var feeds = new SqliteFeeds(database);
        var copied = new List<string[]>();
        for (var written = 0; written < articles; written += Chunk)
        {
            var texts = Enumerable.Range(written, Math.Min(Chunk, articles - written)).Select(_ => made.Paragraphs()).ToList();
            await Record(feeds, "https://gull.example/rss", texts.Select((text, place) => Entry(written + place, text)));
            if (copied.Count < Measured)
            {
                copied.Add(texts[random.Next(texts.Count)]);
            }
        }

        var before = Resident();
        await Time("a new article, ms", feeds, [.. Enumerable.Range(0, Measured).Select(place => Entry(articles + place, made.Paragraphs()))], harvest => harvest.New);
        await Time("a copy of another publisher's, ms", feeds, [.. copied.Select((text, place) => Entry(-1 - place, text))], harvest => harvest.Duplicates);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles} articles: the process has {before:F0} MB before these and {Resident():F0} MB after; the database has {new FileInfo(file).Length / BytesAMegabyte:F0} MB"));
    }

    /// <summary>One by one, each with its commit on disk; each must be what it was made to be.</summary>
    static async Task Time(string what, SqliteFeeds feeds, IReadOnlyList<ReadEntry> entries, Func<FeedHarvest, int> count)
    {
        var times = new List<double>(entries.Count);
        foreach (var entry in entries)
        {
            var started = Stopwatch.GetTimestamp();
            var harvest = await Record(feeds, "https://tern.example/rss", [Sketched(entry)]);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (count(harvest) != 1)
            {
                throw new InvalidOperationException($"{what}: {entry.Key} was taken for something else ({harvest}).");
            }
        }

        Figures.Print(what, "ms", times);
    }

    static Task<FeedHarvest> Record(SqliteFeeds feeds, string feed, IEnumerable<ReadEntry> entries) =>
        feeds.Record(FeedState.New(feed) with { NextAt = Now }, [.. entries], listed: null, Now);

    // As a new one comes: sketching is part of what it takes.
    static ReadEntry Sketched(ReadEntry entry) =>
        entry with { Article = entry.Article! with { Sketch = TextSketch.Of(entry.Article.Paragraphs) } };

    static ReadEntry Entry(int number, string[] text) => new(
        number.ToString(CultureInfo.InvariantCulture), $"https://gull.example/{number}", "f", WantsPage: false,
        new FeedArticle("en", new Source($"Article {number}", "The Gull", null, null, new PublicationDate(2025, 6, 2)), text, TextSketch.Of(text)));

    static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / BytesAMegabyte;
    }
}
