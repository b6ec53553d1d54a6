using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>
/// Keeps the terms of words: an archive of news has some hundred thousand that come again and again. Few arrays in the order
/// in which words came first, so that frequent ones lie together, and nothing that a garbage collection has to look through:
/// at millions of sentences it is waiting for memory that counts. Holds some million words, up to about a hundred megabytes, and
/// starts anew when it is full. Safe to use from many threads.
/// </summary>
sealed class TermTable
{
    const int Most = 1 << 20;
    const int LongestWord = 255;
    const int LongestTerm = 1 << 12;

    readonly Lock adding = new();
    Words words = new(1 << 10);

    /// <summary>Finds the term of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="term">Its term in UTF-8, which may be empty.</param>
    public bool TryGet(ReadOnlySpan<char> word, out ReadOnlySpan<byte> term) =>
        Volatile.Read(ref words).TryGet(HashOf(word), MemoryMarshal.AsBytes(word), out term);

    /// <summary>Keeps a word. Very long ones are not worth it.</summary>
    public void Add(ReadOnlySpan<char> word, ReadOnlySpan<byte> term)
    {
        if (word.Length > LongestWord || term.Length > LongestTerm)
        {
            return;
        }

        var hash = HashOf(word);
        var key = MemoryMarshal.AsBytes(word);
        lock (adding)
        {
            if (words.TryGet(hash, key, out _))
            {
                return;
            }

            if (words.IsFull(key.Length + term.Length))
            {
                // Who still reads the one before finds less there, and comes here.
                Volatile.Write(ref words, words.Count < Most ? words.Grow() : new Words(words.Count));
            }

            words.Add(hash, key, term);
        }
    }

    static uint HashOf(ReadOnlySpan<char> word) => (uint)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word));

    /// <summary>A table of one size: entries are only added, and seen by others when they are whole.</summary>
    sealed class Words
    {
        // A word and its term, together: mostly enough.
        const int BytesAnEntry = 32;

        // A word's number, from 1; 0 where there is none. Never more than half full, so that each search ends soon.
        readonly int[] slots;
        readonly Entry[] entries;
        readonly byte[] bytes;
        int used;

        public Words(int capacity)
            : this(capacity, capacity * BytesAnEntry)
        {
        }

        Words(int capacity, int room)
        {
            entries = new Entry[(int)BitOperations.RoundUpToPowerOf2((uint)capacity)];
            slots = new int[entries.Length * 2];
            bytes = new byte[room];
        }

        public int Count { get; private set; }

        public bool IsFull(int more) => Count == entries.Length || used + more > bytes.Length;

        public bool TryGet(uint hash, ReadOnlySpan<byte> word, out ReadOnlySpan<byte> term)
        {
            for (var slot = hash; ; slot++)
            {
                var number = Volatile.Read(ref slots[slot & (slots.Length - 1)]);
                if (number == 0)
                {
                    term = default;
                    return false;
                }

                ref var entry = ref entries[number - 1];
                if (entry.Hash == hash && bytes.AsSpan(entry.Start, entry.WordLength).SequenceEqual(word))
                {
                    term = bytes.AsSpan(entry.Start + entry.WordLength, entry.TermLength);
                    return true;
                }
            }
        }

        public void Add(uint hash, ReadOnlySpan<byte> word, ReadOnlySpan<byte> term)
        {
            word.CopyTo(bytes.AsSpan(used));
            term.CopyTo(bytes.AsSpan(used + word.Length));
            entries[Count++] = new Entry(hash, used, (ushort)word.Length, (ushort)term.Length);
            used += word.Length + term.Length;
            Place(hash, Count);
        }

        public Words Grow()
        {
            var larger = new Words(entries.Length * 2, bytes.Length * 2) { Count = Count, used = used };
            entries.AsSpan(0, Count).CopyTo(larger.entries);
            bytes.AsSpan(0, used).CopyTo(larger.bytes);
            for (var number = 1; number <= Count; number++)
            {
                larger.Place(entries[number - 1].Hash, number);
            }

            return larger;
        }

        void Place(uint hash, int number)
        {
            var slot = hash;
            while (slots[slot & (slots.Length - 1)] != 0)
            {
                slot++;
            }

            Volatile.Write(ref slots[slot & (slots.Length - 1)], number);
        }

        readonly record struct Entry(uint Hash, int Start, ushort WordLength, ushort TermLength);
    }
}
