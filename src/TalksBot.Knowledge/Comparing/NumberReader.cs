namespace TalksBot.Knowledge.Comparing;

/// <summary>Reads a number in digits or in words.</summary>
static class NumberReader
{
    /// <summary>The number that begins at a word, and the index after it: the word's own if none begins there.</summary>
    public static (double Value, int End) Read(WordsOfStatement words, int at)
    {
        if (at >= words.Count || words.IsTaken[at])
        {
            return (0, at);
        }

        // "an hour", "a thousand": the article counts one.
        if (words.Known[at].Lower is "a" or "an")
        {
            return words.Is(at + 1, FigureWordKind.Times) ? ReadWords(words, at + 1)
                : words.Is(at + 1, FigureWordKind.Unit) ? (1, at + 1)
                : (0, at);
        }

        return words.Digits(at) >= 0 ? ReadDigits(words, at) : ReadWords(words, at);
    }

    static (double Value, int End) ReadDigits(WordsOfStatement words, int at)
    {
        var value = words.Digits(at);
        var end = at + 1;
        // "6 057": in many languages a blank divides the thousands.
        while (end < words.Count && words[end].Length == 3 && words[end].Start == words.EndOf(end - 1) + 1
            && words.SameClause(end, end - 1) && words.Digits(end) is >= 0 and var more)
        {
            value = value * 1000 + more;
            end++;
        }

        for (; words.Is(end, FigureWordKind.Times); end++)
        {
            value *= words.Known[end].Figure!.Value.Value;
        }

        return (value, end);
    }

    static (double Value, int End) ReadWords(WordsOfStatement words, int at)
    {
        double whole = 0, part = 0;
        // Only a smaller number goes on with one: "twenty five", but not "two three".
        var room = double.PositiveInfinity;
        var end = at;
        for (; ; end++)
        {
            // "a hundred and twenty"
            end += end > at && words.Is(end - 1, FigureWordKind.Times) && words.Is(end + 1, FigureWordKind.Number)
                && words.Known[end].Lower == "and" ? 1 : 0;
            if (words.Is(end, FigureWordKind.Number) && words.Known[end].Figure!.Value.Value is var number && number < room)
            {
                part += number;
                room = number >= 20 ? 10 : 0;
            }
            else if (words.Is(end, FigureWordKind.Times) && words.Known[end].Figure!.Value.Value is var times)
            {
                part = Math.Max(1, part) * times;
                room = times;
                (whole, part) = times >= 1000 ? (whole + part, 0) : (whole, part);
            }
            else
            {
                return (whole + part, end);
            }
        }
    }
}
