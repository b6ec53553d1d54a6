using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>What a word or group of words may mean.</summary>
/// <param name="Entry">Its words in each language.</param>
/// <param name="IsName">Whether it is a name from the list of names.</param>
sealed record Meaning(GlossaryEntry Entry, bool IsName);
