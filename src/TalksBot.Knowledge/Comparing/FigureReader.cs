using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Comparing;

/// <summary>Reads the figures of a sentence: how many of what, and how long. Dates must have been read before.</summary>
static class FigureReader
{
    // "more than", "a little over": what makes a number rough stands this many words before it.
    const int RoughnessReach = 3;

    // "captured Ukrainian soldiers": so many words say what is counted.
    const int MostCounted = 3;

    /// <summary>The figures in order. A number that counts nothing is left out.</summary>
    public static IReadOnlyList<Figure> Read(WordsOfStatement words)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < words.Count;)
        {
            i = ReadAt(words, i, figures);
        }

        return figures;
    }

    static int ReadAt(WordsOfStatement words, int start, List<Figure> figures)
    {
        if (words.IsTaken[start])
        {
            return start + 1;
        }

        if (words.Is(start, FigureWordKind.Ordinal))
        {
            var value = words.Known[start].Figure!.Value.Value;
            Add(words, start, start + 1, (value, value), isOrdinal: true, figures);
            return start + 1;
        }

        var (low, end) = NumberReader.Read(words, start);
        if (end == start)
        {
            return start + 1;
        }

        var high = low;
        if (words.Is(end, FigureWordKind.To) && NumberReader.Read(words, end + 1) is var (upper, after) && after > end + 1 && upper > low)
        {
            (high, end) = (upper, after);
        }

        var (first, rough) = Roughness(words, start);
        (low, high) = Range(low, high, rough, isOver: words.Is(end, FigureWordKind.OverAfter));
        return words.Is(end, FigureWordKind.Unit)
            ? AddDuration(words, first, end, (low, high), figures)
            : Add(words, first, end, (low, high), isOrdinal: false, figures);
    }

    /// <summary>What makes a number rough, and where that begins: at the number itself if nothing does.</summary>
    static (int First, List<FigureWordKind> Kinds) Roughness(WordsOfStatement words, int number)
    {
        var first = number;
        var kinds = new List<FigureWordKind>();
        for (var i = number - 1; i >= Math.Max(0, number - RoughnessReach) && words.SameClause(i, number); i--)
        {
            if (words.Known[i].Figure is { Kind: >= FigureWordKind.About and <= FigureWordKind.Little } rough)
            {
                if (words.Is(i - 1, FigureWordKind.Verb))
                {
                    break;
                }

                kinds.Add(rough.Kind);
                first = rough.Kind == FigureWordKind.Little && i > 0 && words.Known[i - 1].Lower == "a" ? i - 1 : i;
            }
            else if (!words[i].Is(WordClass.Function))
            {
                break;
            }
        }

        return (first, kinds);
    }

    static (double Low, double High) Range(double low, double high, List<FigureWordKind> rough, bool isOver) =>
        isOver || rough.Contains(FigureWordKind.Over)
            ? (low, high * (rough.Contains(FigureWordKind.Little) ? 1.3 : 1.5))
        : rough.Contains(FigureWordKind.Least) ? (low, double.PositiveInfinity)
        : rough.Contains(FigureWordKind.Most) ? (0, high)
        : rough.Contains(FigureWordKind.Under) ? (low * .9, high)
        : rough.Contains(FigureWordKind.About) ? (low * .95, high * 1.05)
        // Nobody counts to a round thousand: it stands for what is near it.
        : low >= 1000 && low % 100 == 0 ? (low * .98, high * 1.02)
        : (low, high);

    static int AddDuration(WordsOfStatement words, int start, int unit, (double Low, double High) range, List<Figure> figures)
    {
        var minutes = words.Known[unit].Figure!.Value.Value;
        var (low, high) = (range.Low * minutes, range.High * minutes);
        var end = unit + 1;
        // "1 hour and 45 minutes"
        var next = end < words.Count && words.Digits(end) < 0 ? end + 1 : end;
        if (NumberReader.Read(words, next) is var (more, after) && after > next && words.Is(after, FigureWordKind.Unit)
            && words.Known[after].Figure!.Value.Value is var smaller && smaller < minutes)
        {
            (low, high) = (low + more * smaller, high + more * smaller);
            end = after + 1;
        }

        words.IsTaken.AsSpan(start, end - start).Fill(true);
        figures.Add(new Figure(low, high, [], IsOrdinal: false, words[start].Start, words.EndOf(end - 1)));
        return end;
    }

    static int Add(
        WordsOfStatement words, int start, int end, (double Low, double High) range, bool isOrdinal, List<Figure> figures)
    {
        var counted = new List<ulong>();
        var last = end;
        while (last < words.Count && counted.Count < MostCounted && words.SameClause(last, end - 1) && IsThing(words, last))
        {
            counted.Add(words.KeyOf(last));
            last++;
        }

        words.IsTaken.AsSpan(start, isOrdinal ? 0 : end - start).Fill(true);
        if (counted.Count > 0)
        {
            figures.Add(new Figure(range.Low, range.High, counted, isOrdinal, words[start].Start, words.EndOf(last - 1)));
        }

        return end;
    }

    static bool IsThing(WordsOfStatement words, int at) =>
        !words.IsTaken[at] && !words[at].Is(WordClass.Function) && !words[at].Has(WordMarks.Digit)
        && words.Known[at].Figure is null;
}
