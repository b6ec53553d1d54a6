using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TalksBot.Evaluation.Training;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Evaluation;

static class TrialCommand
{
    public static Command Create()
    {
        var cases = new Option<DirectoryInfo>("--cases") { Required = true };
        var trials = new Option<string>("--trials") { DefaultValueFactory = _ => "" };
        var command = new Command("trial", "x") { cases, trials };
        command.SetAction(p => Run(p.GetRequiredValue(cases).FullName, p.GetValue(trials)!));
        return command;
    }

    internal static readonly Dictionary<Contender, (string Q, string[] S)> Texts = new(ReferenceEqualityComparer.Instance);
    static readonly List<string> Misses = [];

    static int Run(string folder, string trials)
    {
        var clock = Stopwatch.StartNew();
        var folders = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToArray();
        var all = folders.SelectMany((f, i) => ContenderReader.Read(Case.Read(f), i)).ToArray();
        var names = FeatureTable.Names;
        Console.WriteLine($"{all.Length} questions, {names.Count} features, {clock.Elapsed.TotalSeconds:0.0} s");
        Report("first stage", folders, all, Cut(all, names.Select((n, i) => n == "score.share-of-best" ? i : -1).Where(i => i >= 0).ToArray(), names.Count), 1e-3, cv: false);
        Report("all", folders, all, all, 3e-4, cv: true, names);
        foreach (var trial in trials.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (trial.StartsWith("l2=", StringComparison.Ordinal))
            {
                Report(trial, folders, all, all, double.Parse(trial[3..], CultureInfo.InvariantCulture), true);
                continue;
            }

            var keep = names.Select((n, i) => trial[1..].Split(',').Any(t => t.StartsWith('*') ? n.Contains(t[1..], StringComparison.Ordinal) : n.StartsWith(t, StringComparison.Ordinal)) == (trial[0] == '+') ? i : -1).Where(i => i >= 0).ToArray();
            Report($"{trial} ({keep.Length})", folders, all, Cut(all, keep, names.Count), 3e-4, true);
        }

        Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s");
        return 0;
    }

    static Contender[] Cut(Contender[] all, int[] keep, int features) => [.. all.Select(one => one with
    {
        Features = [.. Enumerable.Range(0, one.Count).SelectMany(c => keep.Select(k => one.Features[c * features + k]))],
    })];

    static void Report(string name, string[] folders, Contender[] all, Contender[] cut, double penalty, bool cv, IReadOnlyList<string>? names = null)
    {
        var features = cut.First(c => c.Count > 0).Features.Length / cut.First(c => c.Count > 0).Count;
        var hit = new double[folders.Length];
        var mrr = new double[folders.Length];
        var n = new int[folders.Length];
        var recall = new double[folders.Length];
        for (var fold = 0; fold < ContenderReader.Folds; fold++)
        {
            var w = cv ? ListwiseTraining.Fit([.. cut.Where(c => c.Fold != fold)], features, penalty) : [1.0];
            var wf = w.Select(x => (float)x).ToArray();
            foreach (var c in cut.Where(c => c.Fold == fold && c.IsAnswerable))
            {
                n[c.Case]++;
                var scores = Enumerable.Range(0, c.Count).Select(i => ListwiseTraining.Dot(wf, c.Features.AsSpan(i * features, features))).ToArray();
                var order = Enumerable.Range(0, c.Count).OrderByDescending(i => scores[i]).ToArray();
                var rank = Array.FindIndex(order, i => c.Right[i]) + 1;
                recall[c.Case] += rank > 0 ? 1 : 0;
                hit[c.Case] += rank == 1 ? 1 : 0;
                if (names is not null && rank != 1 && order.Length > 0 && Texts.TryGetValue(c, out var t))
                {
                    Misses.Add($"[{System.IO.Path.GetFileName(folders[c.Case])}] {t.Q}\n  GOT  {t.S[order[0]]}\n  GOLD {rank} {(rank > 0 ? t.S[order[rank - 1]] : "-")}");
                }
                mrr[c.Case] += rank is > 0 and <= 10 ? 1.0 / rank : 0;
            }
        }

        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(culture, $"{name,-28} hit {hit.Select((h, i) => h / n[i]).Average():.0000} mrr {mrr.Select((h, i) => h / n[i]).Average():.0000} recall {recall.Select((h, i) => h / n[i]).Average():.000} | ") + string.Join(" ", hit.Select((h, i) => (h / n[i]).ToString(".000", culture))));
        if (names is not null && cv)
        {
            var w = ListwiseTraining.Fit(cut, features, penalty);
            var scale = FeatureScale.Of(cut, features);
            File.WriteAllLines("/tmp/rk-misses.txt", Misses);
            File.WriteAllLines("/tmp/rk-weights.txt", names.Select((x, i) => (x, w: w[i], s: scale[i] > 0 ? w[i] / scale[i] : 0)).OrderByDescending(t => Math.Abs(t.s)).Select(t => string.Create(culture, $"{t.x}\t{t.w:0.0000}\t{t.s:0.0000}")));
        }
    }
}
