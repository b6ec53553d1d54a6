using System.Diagnostics;
using System.Globalization;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Library;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Scale;

/// <summary>What it takes to keep many articles current: start again, look through the folder, take in one, write arrivals down.</summary>
static class LibraryFigures
{
    const int Seed = 20250602;
    const int Rounds = 10;

    /// <summary>Makes the articles, opens them twice, changes some, and prints.</summary>
    /// <param name="sentences">How many sentences at least.</param>
    public static async Task Print(int sentences)
    {
        var root = Directory.CreateTempSubdirectory("talksbot-library-");
        try
        {
            await Print(root, sentences);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    static async Task Print(DirectoryInfo root, int sentences)
    {
        var (articles, index) = (root.CreateSubdirectory("articles").FullName, root.CreateSubdirectory("index").FullName);
        var random = new Random(Seed);
        new MadeArticles(new MadeLanguage(random), random).Write(articles, sentences, _ => { });
        foreach (var file in Directory.GetFiles(articles))
        {
            // As it is with articles that were not written a moment ago.
            File.SetLastWriteTimeUtc(file, new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        KnowledgeBase? opened = null;
        Line("first start, s", Median(1, () => opened = KnowledgeBase.Open(articles, index)) / 1e3);
        opened!.Dispose();
        Line("start again, s", Median(1, () => opened = KnowledgeBase.Open(articles, index)) / 1e3);
        using var knowledge = opened;
        Line("articles", knowledge.Articles.Count);
        Line("sentences", knowledge.Report.Sentences);
        Line("listing the folder, ms", Median(Rounds, () => ArticleFolder.Scan(articles)));
        Line("update, nothing changed, ms", Median(Rounds, () => knowledge.Update()));
        var turn = 0;
        Line("update, one article changed, ms", Median(
            Rounds, () => knowledge.Update(), () => File.AppendAllText(Path.Combine(articles, "00007.txt"), $"\nOne more sentence, the {++turn}th.\n")));
        await using var database = Database.Open(Path.Combine(root.FullName, "bot.db"));
        var arrivals = new SqliteArrivals(database);
        var recorder = new ArrivalRecorder(knowledge, arrivals, TimeProvider.System);
        Line("all arrivals written down, s", Median(1, () => recorder.Record(CancellationToken.None).GetAwaiter().GetResult()) / 1e3);
        File.AppendAllText(Path.Combine(articles, "00007.txt"), "\nThis is the news.\n");
        knowledge.Update();
        Line("arrival of one article written down, ms", Median(1, () => recorder.Record(CancellationToken.None).GetAwaiter().GetResult()));
        var latest = arrivals.LatestBatch();
        Line("news of the last batch told, ms", Median(Rounds, () => arrivals.Between(latest - 1, latest)));
        Line("database, MB", Directory.GetFiles(root.FullName, "bot.db*").Sum(file => new FileInfo(file).Length) / 1e6);
    }

    static double Median(int rounds, Action action, Action? before = null)
    {
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            before?.Invoke();
            var started = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Order().ElementAt(rounds / 2);
    }

    static void Line(string what, double value) =>
        Console.WriteLine($"{what,-42}{value.ToString("#,0.0", CultureInfo.InvariantCulture),12}");
}
