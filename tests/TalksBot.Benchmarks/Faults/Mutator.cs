using System.Text;

namespace TalksBot.Benchmarks.Faults;

/// <summary>Spoils samples: bits, bytes, ranges, and whole words of their language put where they do not belong.</summary>
sealed class Mutator(Random random, IReadOnlyList<byte[]> samples, IReadOnlyList<string> words)
{
    const int Largest = 64 * 1024;
    const int MostChanges = 6;

    /// <summary>The next input: a sample with a few changes, now and then with none.</summary>
    public byte[] Next()
    {
        var input = samples[random.Next(samples.Count)].ToList();
        for (var changes = random.Next(MostChanges + 1); changes > 0 && input.Count > 0; changes--)
        {
            Change(input);
        }

        return input.Count > Largest ? [.. input.Take(Largest)] : [.. input];
    }

    void Change(List<byte> input)
    {
        var at = random.Next(input.Count);
        var length = Math.Min(random.Next(1, 40), input.Count - at);
        switch (random.Next(9))
        {
            case 0:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                input[at] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.RemoveRange(at, input.Count - at);
                break;
            case 4:
                var times = random.Next(20) == 0 ? random.Next(2000) : random.Next(1, 5);
                input.InsertRange(at, Enumerable.Repeat(input.GetRange(at, length), times).SelectMany(piece => piece));
                break;
            case 5:
                var other = samples[random.Next(samples.Count)];
                var from = random.Next(other.Length);
                input.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                break;
            case 6:
                input.InsertRange(at, Word());
                break;
            default:
                ReplaceValue(input, at);
                break;
        }
    }

    /// <summary>Puts a word in the place of what stands up to the next mark: JSON often stays JSON by that.</summary>
    void ReplaceValue(List<byte> input, int near)
    {
        var start = input.IndexOf((byte)':', near) + 1;
        if (start > 0)
        {
            var end = input.FindIndex(start, one => one is (byte)',' or (byte)'}' or (byte)'\n');
            input.RemoveRange(start, (end < 0 ? input.Count : end) - start);
            input.InsertRange(start, Word());
        }
    }

    byte[] Word() => Encoding.UTF8.GetBytes(words[random.Next(words.Count)]);
}
