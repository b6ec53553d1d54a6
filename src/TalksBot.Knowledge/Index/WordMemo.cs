using System.Collections.Concurrent;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Keeps what was found out about words, which come again and again. Holds a bounded number; when it is full it starts anew.
/// Safe to use from many threads.
/// </summary>
sealed class WordMemo<TValue>
{
    const int Most = 1 << 16;

    readonly ConcurrentDictionary<string, TValue> known = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    // The dictionary's own count takes all of its locks.
    int count;

    public WordMemo() => bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a word.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out TValue value) => bySpan.TryGetValue(word, out value!);

    /// <summary>Keeps a word.</summary>
    public void Add(string word, TValue value)
    {
        if (known.TryAdd(word, value) && Interlocked.Increment(ref count) >= Most)
        {
            known.Clear();
            Volatile.Write(ref count, 0);
        }
    }
}
