namespace TalksBot.Knowledge.Index;

/// <summary>A word's term in the fields of one analysis language.</summary>
/// <param name="Language">The analysis language (<see cref="Analysis.LanguageAnalyzer.Language"/>).</param>
/// <param name="Term">The stem there, or several with blanks between (<see cref="Scoring.TogetherCursor"/>).</param>
readonly record struct LanguageTerm(string Language, string Term);
