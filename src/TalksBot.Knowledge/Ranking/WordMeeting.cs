using System.Numerics;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>How the words of a question and of one candidate meet.</summary>
sealed class WordMeeting
{
    // Below this share of common trigrams two words have met by chance.
    const float LeastLikeness = .4f;

    /// <summary>From this <see cref="Likeness"/> on two words are taken to be forms of one.</summary>
    public const float SameWord = .55f;

    public WordMeeting(AskedWords asked, Candidate candidate)
    {
        Candidate = candidate;
        Words = candidate.Sentence.Words;
        Met = new sbyte[Words.Length];
        First = new short[asked.Count];
        Likeness = new float[asked.Count];
        Array.Fill(Met, (sbyte)-1);
        Array.Fill(First, (short)-1);
        for (var i = 0; i < Words.Length; i++)
        {
            if (asked.ByTerm.TryGetValue(Words[i].Term, out var word))
            {
                Met[i] = (sbyte)word;
                First[word] = First[word] < 0 ? (short)i : First[word];
                Likeness[word] = 1;
            }
        }

        Text = candidate.InText;
        for (var word = 0; word < asked.Count; word++)
        {
            if (First[word] >= 0)
            {
                Text |= 1UL << word;
            }
            else if ((Text & (1UL << word)) != 0)
            {
                // A term of several words: it is there, though at no one place.
                Likeness[word] = 1;
            }
            else if (asked.Words[word] is { IsMeaningful: true, Kind: not QuestionWordKind.Number })
            {
                // Not a number: 1988 is like 1998 in letters only.
                Likeness[word] = Liken(asked.Grams[word], word, asked.Opposites[word]);
            }
        }
    }

    /// <summary>The candidate.</summary>
    public Candidate Candidate { get; }

    /// <summary>The words of its sentence.</summary>
    public SentenceWord[] Words { get; }

    /// <summary>For each of them the question's word that it is, or -1.</summary>
    public sbyte[] Met { get; }

    /// <summary>For each of the question's words where it or its like stands first in the sentence, or -1.</summary>
    public short[] First { get; }

    /// <summary>For each of the question's words 1 if it stands in the sentence, else how like it the likest there is.</summary>
    public float[] Likeness { get; }

    /// <summary>Whether a word stands in the sentence that means nearly the same as a word of the question.</summary>
    /// <param name="asked">The question's words.</param>
    /// <param name="word">Which of them.</param>
    public bool HoldsRelative(AskedWords asked, int word)
    {
        var relatives = asked.Related[word];
        for (var i = 0; i < Words.Length && relatives.Length > 0; i++)
        {
            if (Array.IndexOf(relatives, Words[i].Term) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bit i is set if word i of the question stands in the sentence as such.</summary>
    public ulong Text { get; }

    /// <summary>A word of the sentence as it stands there.</summary>
    public ReadOnlySpan<char> TextOf(SentenceWord word) => Candidate.Sentence.Sentence.Text.AsSpan(word.Start, word.Length);

    /// <summary>Whether a word of the sentence belongs to any of the classes.</summary>
    public bool Holds(WordClass classes)
    {
        foreach (var word in Words)
        {
            if (word.Is(classes))
            {
                return true;
            }
        }

        return false;
    }

    float Liken(ulong grams, int word, ulong[] opposites)
    {
        var size = BitOperations.PopCount(grams);
        var best = LeastLikeness;
        var at = -1;
        for (var i = 0; i < Words.Length; i++)
        {
            var other = Words[i].Grams;
            var common = BitOperations.PopCount(grams & other);
            // "discourage" is like "encourage" in letters only.
            if (Met[i] < 0 && common > 1 && Array.IndexOf(opposites, Words[i].Term) < 0)
            {
                var likeness = 2f * common / (size + BitOperations.PopCount(other));
                if (likeness > best)
                {
                    (best, at) = (likeness, i);
                }
            }
        }

        First[word] = (short)at;
        if (best >= SameWord && at >= 0)
        {
            Met[at] = (sbyte)word;
        }

        return at >= 0 ? best : 0;
    }
}
