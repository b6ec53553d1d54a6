using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index;

/// <summary>A word of a sentence as the ranking looks at it: numbers only, so that thousands of sentences can be kept.</summary>
/// <param name="Term">The hash of its term (<see cref="SentenceWords.Hash"/>).</param>
/// <param name="Grams">Its letter trigrams (<see cref="SentenceWords.Grams"/>).</param>
/// <param name="Start">The 0-based index of its first UTF-16 unit in the sentence.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Clause">The 0-based number of its clause: punctuation inside the sentence ends one.</param>
/// <param name="Marks">What its writing tells.</param>
/// <param name="Classes">What its meaning tells.</param>
/// <param name="Vector">Its number in <see cref="WordVectors.English"/>, or <see cref="WordVectors.None"/>.</param>
readonly record struct SentenceWord(
    ulong Term, ulong Grams, int Start, int Length, int Clause, WordMarks Marks, WordClass Classes, int Vector)
{
    /// <summary>Whether it has any of the marks.</summary>
    public bool Has(WordMarks marks) => (Marks & marks) != 0;

    /// <summary>Whether it belongs to any of the classes.</summary>
    public bool Is(WordClass classes) => (Classes & classes) != 0;
}
