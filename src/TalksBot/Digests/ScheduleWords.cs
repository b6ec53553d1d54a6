using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using NodaTime;

namespace TalksBot.Digests;

/// <summary>What people write of when a digest is to come: the days of the week and words around them, in the bot's languages.</summary>
static class ScheduleWords
{
    const string Weekly = "Weekly";

    // Folded, the longest first: "cume axsami" is another day than "cume".
    static readonly IReadOnlyList<(string[] Words, string Meaning)> All = Read();

    /// <summary>Takes such words out of a text.</summary>
    /// <param name="words">The folded words; those that are understood leave.</param>
    /// <returns>The day of the week, if one is named, and whether a week is spoken of.</returns>
    public static (IsoDayOfWeek? Weekday, bool IsWeekly) TakeFrom(List<string> words)
    {
        IsoDayOfWeek? weekday = null;
        var isWeekly = false;
        for (var at = 0; at < words.Count;)
        {
            if (All.FirstOrDefault(known => words.Skip(at).Take(known.Words.Length).SequenceEqual(known.Words)) is not ({ } found, { } meaning))
            {
                at++;
                continue;
            }

            words.RemoveRange(at, found.Length);
            isWeekly |= meaning == Weekly;
            weekday ??= Enum.TryParse<IsoDayOfWeek>(meaning, out var day) ? day : null;
        }

        return (weekday, isWeekly || weekday is not null);
    }

    static IReadOnlyList<(string[] Words, string Meaning)> Read()
    {
        using var table = Assembly.GetExecutingAssembly().GetManifestResourceStream("TalksBot.Digests.schedule-words.tsv")
            ?? throw new InvalidOperationException("The words of schedules are not built in.");
        using var reader = new StreamReader(table, Encoding.UTF8);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split('\t'))
                .SelectMany(fields => fields[1].Split(' ').Select(word => (ZoneNames.Fold(word).Split(' '), fields[0])))
                .OrderByDescending(known => known.Item1.Length),
        ];
    }
}
