using System.Buffers.Binary;

namespace TalksBot.Storage;

/// <summary>The sentences of an article by the batch that each arrived in, as the database keeps them.</summary>
/// <param name="ByBatch">The keys of the sentences of each batch; no key twice.</param>
sealed record ArrivedSentences(IReadOnlyDictionary<long, IReadOnlySet<ulong>> ByBatch)
{
    /// <summary>No sentences.</summary>
    public static ArrivedSentences None { get; } = new(new Dictionary<long, IReadOnlySet<ulong>>());

    /// <summary>The last batch that brought any; 0 if there is none.</summary>
    public long NewestBatch => ByBatch.Keys.DefaultIfEmpty().Max();

    /// <summary>Reads what <see cref="ToBytes"/> wrote: numbers of 64 bits, little-endian.</summary>
    public static ArrivedSentences Read(ReadOnlySpan<byte> bytes)
    {
        var byBatch = new Dictionary<long, IReadOnlySet<ulong>>();
        while (bytes.Length > 0)
        {
            var (batch, count) = ((long)Next(ref bytes), Next(ref bytes));
            var keys = new HashSet<ulong>((int)count);
            for (var left = count; left > 0; left--)
            {
                keys.Add(Next(ref bytes));
            }

            byBatch.Add(batch, keys);
        }

        return new ArrivedSentences(byBatch);
    }

    /// <summary>For each batch its number, the count of its keys, and these.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(ulong) * ByBatch.Values.Sum(keys => 2 + keys.Count)];
        var rest = bytes.AsSpan();
        foreach (var (batch, keys) in ByBatch)
        {
            Put(ref rest, (ulong)batch);
            Put(ref rest, (ulong)keys.Count);
            foreach (var key in keys)
            {
                Put(ref rest, key);
            }
        }

        return bytes;
    }

    /// <summary>The article once it has other sentences: those that it had keep their batch, the others are of a new one.</summary>
    /// <param name="sentences">The keys of all its sentences.</param>
    /// <param name="batch">The number of the new batch.</param>
    public ArrivedSentences With(IReadOnlySet<ulong> sentences, long batch)
    {
        var byBatch = new Dictionary<long, IReadOnlySet<ulong>>();
        var fresh = sentences.ToHashSet();
        foreach (var (known, keys) in ByBatch)
        {
            var left = keys.Where(fresh.Remove).ToHashSet();
            if (left.Count > 0)
            {
                byBatch.Add(known, left);
            }
        }

        if (fresh.Count > 0)
        {
            byBatch.Add(batch, fresh);
        }

        return new ArrivedSentences(byBatch);
    }

    /// <summary>The keys of the sentences that arrived after one batch and no later than another.</summary>
    public IReadOnlySet<ulong> Between(long after, long upTo) =>
        ByBatch.Where(batch => batch.Key > after && batch.Key <= upTo).SelectMany(batch => batch.Value).ToHashSet();

    static ulong Next(ref ReadOnlySpan<byte> bytes)
    {
        var number = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        bytes = bytes[sizeof(ulong)..];
        return number;
    }

    static void Put(ref Span<byte> bytes, ulong number)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        bytes = bytes[sizeof(ulong)..];
    }
}
