namespace TalksBot.Knowledge.Comparing;

/// <summary>Words of one language, or beginnings of words (written with <c>*</c>), with what they stand for.</summary>
/// <typeparam name="T">What they stand for.</typeparam>
sealed class WordTable<T>
{
    readonly Dictionary<string, List<T>> words = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<T>> beginnings = new(StringComparer.Ordinal);

    /// <summary>Adds a cell of words divided by blanks.</summary>
    public void Add(string cell, T value)
    {
        foreach (var word in cell.Split(' '))
        {
            var (table, key) = word.EndsWith('*') ? (beginnings, word[..^1]) : (words, word);
            if (!table.TryGetValue(key, out var values))
            {
                table[key] = values = [];
            }

            values.Add(value);
        }
    }

    /// <summary>What a word in lower case stands for: as itself, else by its longest beginning.</summary>
    public IReadOnlyList<T> Of(ReadOnlySpan<char> word)
    {
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var values))
        {
            return values;
        }

        var lookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length; length > 1; length--)
        {
            if (lookup.TryGetValue(word[..length], out values))
            {
                return values;
            }
        }

        return [];
    }
}
