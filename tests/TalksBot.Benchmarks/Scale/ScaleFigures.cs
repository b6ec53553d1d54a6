using System.Diagnostics;
using System.Globalization;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Benchmarks.Scale;

/// <summary>
/// The whole answer beside plain Lucene.Net BM25 on many sentences: the same articles, the same questions, asked in turns
/// in one process, both indexes on disk.
/// </summary>
static class ScaleFigures
{
    const int Seed = 20250602;
    const int WarmUp = 400;
    const int Top = 3;
    const int Rate = 200;

    /// <summary>Fewer have no questions left when those that warm up are asked.</summary>
    public const int FewestSentences = WarmUp + 100;

    /// <summary>Makes the articles, indexes them twice, asks, and prints.</summary>
    /// <param name="sentences">How many sentences at least.</param>
    /// <param name="questions">How many questions; each is asked once, after others that are not counted.</param>
    public static void Print(int sentences, int questions)
    {
        var root = Directory.CreateTempSubdirectory("talksbot-scale-");
        try
        {
            Print(root, sentences, questions);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    static void Print(DirectoryInfo root, int sentences, int questions)
    {
        var (articles, ownFolder, plainFolder) = (
            root.CreateSubdirectory("articles").FullName, root.CreateSubdirectory("own").FullName, root.CreateSubdirectory("plain").FullName);
        var random = new Random(Seed);
        var language = new MadeLanguage(random);
        var asked = new Sample(WarmUp + questions, random);
        new MadeArticles(language, random).Write(articles, sentences, asked.Add);
        var makeQuestions = new MadeQuestions(language, random);
        List<string> all = [.. asked.Kept.Select(makeQuestions.Of)];

        foreach (var file in Directory.GetFiles(articles))
        {
            // As it is with articles that were not written a moment ago.
            File.SetLastWriteTimeUtc(file, new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        KnowledgeBase? opened = null;
        var ownSeconds = Seconds(() => opened = KnowledgeBase.Open(articles, ownFolder));
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        opened!.Dispose();
        var againSeconds = Seconds(() => opened = KnowledgeBase.Open(articles, ownFolder));
        using var own = opened!;
        using var plain = new PlainIndex(plainFolder);
        var (count, plainSeconds) = Write(plain, articles);

        Line("", "plain BM25", "TalksBot", "ratio");
        Line("sentences", count, own.Report.Sentences);
        Line("indexed a second, from files", count / plainSeconds, count / ownSeconds);
        Line("started again, s", "", Number(againSeconds), "");
        Line("index on disk, MB", Megabytes(plainFolder), Megabytes(ownFolder));
        Line("peak memory while indexing, MB", "", Number(peak), "");
        Ask(plain, own, all);
        Load(plain, own, all);
    }

    // One after the other, as whoever uses Lucene does: the same files, split into the same sentences.
    static (int Sentences, double Seconds) Write(PlainIndex plain, string articles)
    {
        var count = 0;
        var seconds = Seconds(() => plain.Write(ArticleFolder.List(articles)
            .SelectMany(file => ArticleReader.Read(file).Article!.Sentences)
            .Select(sentence =>
            {
                count++;
                return sentence.Text;
            })));
        return (count, seconds);
    }

    static void Load(PlainIndex plain, KnowledgeBase own, List<string> questions)
    {
        Line(
            "questions a second, all processors",
            AskingLoad.Throughput(questions, question => plain.Ask(question)),
            AskingLoad.Throughput(questions, question => own.Ask(question, Top)));
        Line($"at {Rate} a second, p99 ms", P99(question => plain.Ask(question)), P99(question => own.Ask(question, Top)));
        GC.Collect();
        Line("memory in use when idle, MB", "", Number(GC.GetTotalMemory(forceFullCollection: true) / 1e6), "");

        double P99(Action<string> ask) => At([.. AskingLoad.Waits(questions, Rate, ask).GetAwaiter().GetResult().Order()], .99);
    }

    static void Ask(PlainIndex plain, KnowledgeBase own, List<string> questions)
    {
        var (plainTimes, ownTimes) = (new List<double>(), new List<double>());
        var answered = 0;
        var allocated = 0L;
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            // Whoever is second finds what both need in the processor's caches.
            if (i % 2 == 0)
            {
                AskPlain();
                AskOwn();
            }
            else
            {
                AskOwn();
                AskPlain();
            }

            void AskPlain() => Time(plainTimes, () => plain.Ask(question));

            void AskOwn()
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Time(ownTimes, () => answered += own.Ask(question, Top).IsAnswered ? 1 : 0);
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        var (plainSorted, ownSorted) = (Sorted(plainTimes), Sorted(ownTimes));
        Line("answer, median ms", At(plainSorted, .5), At(ownSorted, .5));
        Line("answer, p99 ms", At(plainSorted, .99), At(ownSorted, .99));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ownSorted.Count} questions, {(double)answered / questions.Count:P0} answered, {allocated / questions.Count / 1024} KiB allocated a question"));
    }

    static void Time(List<double> times, Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    static double Seconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    static List<double> Sorted(List<double> times) => [.. times.Skip(WarmUp).Order()];

    static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    static double Megabytes(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) / 1e6;

    static void Line(string what, double plain, double own) =>
        Line(what, Number(plain), Number(own), (own / plain).ToString("0.00", CultureInfo.InvariantCulture));

    static string Number(double value) => value.ToString(value >= 1000 ? "#,0" : "0.00", CultureInfo.InvariantCulture);

    static void Line(string what, string plain, string own, string ratio) =>
        Console.WriteLine($"{what,-34}{plain,14}{own,14}{ratio,8}");
}
