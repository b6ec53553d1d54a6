namespace TalksBot.Knowledge.Index.Wording;

/// <summary>Terms of one analysis language that may stand for each other.</summary>
/// <param name="Terms">Each of one word or of several with blanks between.</param>
/// <param name="AreSpellings">Whether they are one name in all its spellings, not words of like meaning.</param>
sealed record SynonymTerms(IReadOnlyList<string> Terms, bool AreSpellings);
