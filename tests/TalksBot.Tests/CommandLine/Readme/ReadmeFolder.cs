using System.Text.Json;
using TalksBot.Feeds;
using TalksBot.Feeds.Duplicates;
using TalksBot.Knowledge.Articles;
using TalksBot.Storage;
using TalksBot.Tests.Knowledge.Questions;

namespace TalksBot.Tests.CommandLine.Readme;

/// <summary>Fills a folder with what the commands of the README work on.</summary>
static class ReadmeFolder
{
    const string Feed = "https://gull.example/rss";

    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The bundled articles, a database with twelve from a feed, a case to judge, and marked digests.</summary>
    public static async Task WriteAsync(TestFolder folder)
    {
        TestArticles.WriteBundled(folder.Sub("knowledge"));
        await WriteDatabaseAsync(Path.Combine(folder.Sub("data"), "bot.db"));
        TestArticles.WriteBundled(folder.Sub("cases/knowledge"));
        WriteCase(folder.Sub("cases"));
        WriteDigests(folder.Sub("digests"));
    }

    static async Task WriteDatabaseAsync(string file)
    {
        await using var database = Database.Open(file);
        var entries = Enumerable.Range(1, 12).Select(EntryOf).ToList();
        await new SqliteFeeds(database).Record(FeedState.New(Feed) with { NextAt = Now }, entries, [.. entries.Select(entry => entry.Key)], Now);
    }

    static ReadEntry EntryOf(int number)
    {
        string[] text = [$"The {number}. meeting of the talks ended with agreement number {number} on the grain of harbour {number}."];
        var address = $"https://gull.example/{number}";
        var source = new Source($"Talks number {number}", "The Gull", null, new Uri(address), new PublicationDate(2025, 6, 2));
        return new ReadEntry($"{number}", address, $"f{number}", WantsPage: false, new FeedArticle("en", source, text, TextSketch.Of(text)));
    }

    static void WriteCase(string folder)
    {
        var questions = QuestionSet.Read("bundled-40.jsonl").Take(6).ToList();
        File.WriteAllLines(
            Path.Combine(folder, "questions.jsonl"), questions.Select(one => JsonSerializer.Serialize(new { id = one.Id, question = one.Question })));
        File.WriteAllLines(
            Path.Combine(folder, "gold.jsonl"),
            questions.Select(one => JsonSerializer.Serialize(new { id = one.Id, gold = one.Gold.Select(gold => gold.Text) })));
    }

    // Every model is fitted without some of the articles: five of the ten leave some to fit it to.
    static void WriteDigests(string folder)
    {
        var all = Path.Combine(RepositoryRoot.Path, "tests", "TalksBot.Evaluation", "Digests");
        var few = Directory.GetFiles(all, "*.md").Order(StringComparer.Ordinal).Take(5).Select(file => Path.GetFileName(file)).ToList();
        few.ForEach(name => File.Copy(Path.Combine(all, name), Path.Combine(folder, name)));
        foreach (var marks in new[] { "marks-1.tsv", "marks-2.tsv" })
        {
            File.WriteAllLines(
                Path.Combine(folder, marks), File.ReadLines(Path.Combine(all, marks)).Where(line => few.Exists(name => line.StartsWith(name, StringComparison.Ordinal))));
        }
    }
}
