using System.Numerics;
using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// The letter trigrams of a question's words, and which of them each candidate holds in any of its words: relatives of a word
/// ("adapted", "adaptation") share most of them, in every language.
/// </summary>
sealed class LetterTrigrams
{
    // Trigrams are hashed into this many bits a sentence: a sentence has some 150, so that few meet by chance.
    const int Bits = 1 << 12;
    const int Units = Bits / 64;

    readonly ulong[] sentences;

    public LetterTrigrams(Question question, IReadOnlyList<Candidate> candidates)
    {
        sentences = new ulong[candidates.Count * Units];
        Sizes = new int[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            var text = candidates[i].Sentence.Sentence.Text.AsSpan();
            var bits = sentences.AsSpan(i * Units, Units);
            foreach (var word in candidates[i].Sentence.Words)
            {
                Sizes[i] += Add(text.Slice(word.Start, word.Length), bits);
            }
        }

        ByWord = new int[question.Words.Count][];
        Rarity = new double[question.Words.Count][];
        for (var word = 0; word < ByWord.Length; word++)
        {
            ByWord[word] = Of(question.Words[word].Text);
            Rarity[word] = new double[ByWord[word].Length];
            for (var i = 0; i < ByWord[word].Length; i++)
            {
                Rarity[word][i] = RarityOf(ByWord[word][i], candidates.Count);
            }
        }
    }

    /// <summary>The distinct trigrams of each of the question's words.</summary>
    public int[][] ByWord { get; }

    /// <summary>How rare each of those is among the candidates: <c>ln((n + 1) / (holders + .5))</c>.</summary>
    public double[][] Rarity { get; }

    /// <summary>How many distinct trigrams each candidate has.</summary>
    public int[] Sizes { get; }

    /// <summary>Whether a candidate has a trigram.</summary>
    public bool Has(int candidate, int trigram) =>
        (sentences[candidate * Units + (trigram >> 6)] & (1UL << (trigram & 63))) != 0;

    static int[] Of(string word)
    {
        Span<ulong> bits = stackalloc ulong[Units];
        bits.Clear();
        var found = new int[Add(word, bits)];
        var count = 0;
        for (var unit = 0; unit < Units; unit++)
        {
            for (var rest = bits[unit]; rest != 0; rest &= rest - 1)
            {
                found[count++] = (unit << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return found;
    }

    double RarityOf(int trigram, int candidates)
    {
        var holders = 0;
        for (var i = 0; i < candidates; i++)
        {
            holders += Has(i, trigram) ? 1 : 0;
        }

        return Math.Log((candidates + 1) / (holders + .5));
    }

    // Returns how many were not there yet. A word's ends count as letters.
    static int Add(ReadOnlySpan<char> word, Span<ulong> bits)
    {
        var added = 0;
        uint a = ' ';
        var b = Letter(word, 0);
        for (var i = 1; i <= word.Length; i++)
        {
            var c = Letter(word, i);
            var trigram = (int)(((((a * 7919) + b) * 7919 + c) * 2654435761U) >> 20);
            var bit = 1UL << (trigram & 63);
            if ((bits[trigram >> 6] & bit) == 0)
            {
                bits[trigram >> 6] |= bit;
                added++;
            }

            (a, b) = (b, c);
        }

        return added;
    }

    static uint Letter(ReadOnlySpan<char> word, int at) => at < word.Length ? char.ToLowerInvariant(word[at]) : ' ';
}
