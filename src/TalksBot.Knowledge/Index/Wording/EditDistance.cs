namespace TalksBot.Knowledge.Index.Wording;

/// <summary>How many typos lie between two words.</summary>
public static class EditDistance
{
    const int ShortestForOne = 5;
    const int ShortestForTwo = 8;

    /// <summary>How many typos a word of a length may have to be still recognised: none, 1 or 2.</summary>
    public static int AllowedFor(int length) => length >= ShortestForTwo ? 2 : length >= ShortestForOne ? 1 : 0;

    /// <summary>
    /// The letters put in, left out, replaced or swapped with their neighbour (optimal string alignment distance).
    /// </summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other.</param>
    /// <param name="most">Where more than this are certain, any larger number may be returned.</param>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        const int mostOnStack = 64;
        var size = b.Length + 1;
        Span<int> rows = size <= mostOnStack ? stackalloc int[3 * mostOnStack] : new int[3 * size];
        Span<int> before = rows[..size], last = rows.Slice(size, size), row = rows.Slice(2 * size, size);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
