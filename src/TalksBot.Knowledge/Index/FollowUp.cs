using System.Globalization;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Reads a follow-up with the question before it: "And on 24 May?" after "How many were released on 23 May?" asks how many
/// were released, and not on 23 May.
/// </summary>
static class FollowUp
{
    /// <summary>What a match of a word is worth at most that only the question before had.</summary>
    public const double PreviousWeight = .3;

    const int DigitsOfAYear = 4;

    enum Slot
    {
        None,
        Ordinal,
        Month,
        Day,
        Year,
        Number,
        Name,
    }

    /// <summary>The words of a follow-up, then what it leaves standing of the question before.</summary>
    /// <param name="words">The follow-up's words.</param>
    /// <param name="asked">The words of the question before, read as if it stood alone.</param>
    /// <param name="language">The language that both were asked in, ISO 639-1, or <see langword="null"/> if unknown.</param>
    public static IReadOnlyList<QuestionWord> Join(
        IReadOnlyList<QuestionWord> words, IReadOnlyList<QuestionWord> asked, string? language)
    {
        var before = asked
            .Where(word => word.IsMeaningful && !words.Any(known => Same(known, word)))
            .Take(Math.Max(0, Question.MostWords - words.Count))
            .ToList();
        var replaced = words
            .Where(word => !asked.Any(known => Same(known, word)))
            .Select(word => SlotOf(word, language))
            .ToHashSet();
        replaced.Remove(Slot.None);
        if (words.Any(word => word.Kind == QuestionWordKind.Number && IsDay(word)))
        {
            replaced.Add(Slot.Day);
        }

        if (replaced.Contains(Slot.Ordinal))
        {
            // Another round, stage or day was at another time.
            replaced.UnionWith([Slot.Day, Slot.Month]);
        }

        var slots = before.Select(word => SlotOf(word, language)).ToList();
        if (slots.Contains(Slot.Month))
        {
            slots = [.. before.Select((word, i) => slots[i] == Slot.Number && IsDay(word) ? Slot.Day : slots[i])];
        }

        // A new name stands for one of the old ones, nobody knows which: each loses its share of the doubt, and one alone all.
        var left = before
            .Select((word, i) => word with
            {
                Weight = word.Weight * PreviousWeight * (replaced.Contains(slots[i]) ? 1 - 1.0 / slots.Count(slot => slot == slots[i]) : 1),
            })
            .Where(word => word.Weight > 0)
            .ToList();

        // What is new counts at least as much as all that is old: a sentence that answers the old question alone comes second.
        var added = Worth(words);
        var old = Worth(left);
        var share = added > 0 && old > added ? added / old : 1;
        return [.. words, .. left.Select(word => word with { Weight = word.Weight * share })];
    }

    static bool Same(QuestionWord one, QuestionWord other) =>
        one.Text == other.Text || (one.Terms.Count > 0 && other.Terms.Count > 0 && one.Terms[0] == other.Terms[0]);

    static double Worth(IEnumerable<QuestionWord> words) => words.Sum(word => word.IsMeaningful ? word.Weight * word.Idf : 0);

    static bool IsDay(QuestionWord word) => int.TryParse(word.Text, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31;

    static Slot SlotOf(QuestionWord word, string? language)
    {
        var classes = WordClass.None;
        foreach (var surface in word.AskedAs)
        {
            classes |= WordClasses.For(language).Of(surface);
        }

        return !word.IsMeaningful ? Slot.None
            : (classes & WordClass.Ordinal) != 0 ? Slot.Ordinal
            : (classes & WordClass.Month) != 0 ? Slot.Month
            : word.Kind == QuestionWordKind.Number ? (word.Text.Length == DigitsOfAYear ? Slot.Year : Slot.Number)
            : word.Kind == QuestionWordKind.Name ? Slot.Name
            : Slot.None;
    }
}
