using System.Collections.Concurrent;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Keeps what was found out about words, which come again and again. Holds a bounded number: common words come early, and
/// what were to come and go all the time would cost the garbage collector more than it saves. Safe to use from many threads.
/// </summary>
sealed class WordMemo<TValue>
{
    /// <summary>How many words it holds.</summary>
    public const int Most = 1 << 15;

    readonly ConcurrentDictionary<string, TValue> known = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    // The dictionary's own count takes all of its locks.
    int count;

    public WordMemo() => bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a word.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out TValue value) => bySpan.TryGetValue(word, out value!);

    /// <summary>Keeps a word, if there is room.</summary>
    public void Add(ReadOnlySpan<char> word, TValue value)
    {
        if (Volatile.Read(ref count) < Most && bySpan.TryAdd(word, value))
        {
            Interlocked.Increment(ref count);
        }
    }
}
