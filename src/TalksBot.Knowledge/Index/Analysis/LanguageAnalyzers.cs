using System.Collections.Concurrent;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>The analyzers of the languages in use, each made when a text of its language first comes.</summary>
static class LanguageAnalyzers
{
    static readonly ConcurrentDictionary<string, LanguageAnalyzer> Made = new(StringComparer.Ordinal);

    /// <summary>
    /// The analyzer for an ISO 639-1 code. Azerbaijani shares the Turkish one: its letters, suffixes and apostrophes
    /// behave alike. A language without a chain of its own gets plain words.
    /// </summary>
    public static LanguageAnalyzer For(string language)
    {
        var chain = language switch
        {
            "en" or "uk" or "ru" or "tr" => language,
            "az" => "tr",
            _ => LanguageAnalyzer.Other,
        };
        return Made.GetOrAdd(chain, static code => new LanguageAnalyzer(code));
    }
}
