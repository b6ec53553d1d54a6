namespace TalksBot.Knowledge.Vocabulary;

/// <summary>Words of one language that may stand for each other.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Words">Two or more; an entry may be several words long.</param>
sealed record SynonymGroup(string Language, IReadOnlyList<string> Words);
