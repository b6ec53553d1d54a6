using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index;

/// <summary>What a word tells wherever it stands.</summary>
/// <param name="IsTerm">Whether anything of it is left for the index.</param>
/// <param name="Term">The hash of its term (<see cref="SentenceWords.Hash"/>).</param>
/// <param name="Grams">Its letter trigrams (<see cref="SentenceWords.Grams"/>).</param>
/// <param name="Classes">What its meaning tells.</param>
/// <param name="Vector">Its number in <see cref="WordVectors.English"/>, or <see cref="WordVectors.None"/>.</param>
readonly record struct WordReading(bool IsTerm, ulong Term, ulong Grams, WordClass Classes, int Vector);
