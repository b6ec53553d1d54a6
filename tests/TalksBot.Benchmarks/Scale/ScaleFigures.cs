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

        var reading = Stopwatch.StartNew();
        List<string> texts = [.. ArticleFolder.List(articles)
            .SelectMany(file => ArticleReader.Read(file).Article!.Sentences)
            .Select(sentence => sentence.Text)];
        var readingSeconds = reading.Elapsed.TotalSeconds;
        using var plain = new PlainIndex(plainFolder);
        var plainSeconds = Seconds(() => plain.Write(texts));
        KnowledgeBase? opened = null;
        var ownSeconds = Seconds(() => opened = KnowledgeBase.Open(articles, ownFolder));
        using var own = opened!;
        var count = texts.Count;
        texts = [];

        Line("", "plain BM25", "TalksBot", "ratio");
        Line("sentences", count, own.Report.Sentences);
        Line("  of them read and split a second", count / readingSeconds, count / readingSeconds);
        Line("indexed a second, read already", count / plainSeconds, count / Math.Max(1e-3, ownSeconds - readingSeconds));
        Line("indexed a second, from files", count / (plainSeconds + readingSeconds), count / ownSeconds);
        Line("index on disk, MB", Megabytes(plainFolder), Megabytes(ownFolder));
        Ask(plain, own, all);
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
