using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>Tells which language a question is in. It has few words, so that each must count.</summary>
static class QuestionLanguage
{
    /// <summary>Letters that only one of the languages has.</summary>
    static readonly (string Language, string Letters)[] OwnLetters =
        [("uk", "\u0456\u0457\u0454\u0491"), ("ru", "\u044b\u044d\u0451\u044a"), ("az", "\u0259")];

    /// <summary>
    /// The language with the most words among these by function words and letters of its own, then, of languages that
    /// fit equally well, the one whose glossary knows the most of them.
    /// </summary>
    /// <param name="words">In lower case.</param>
    /// <param name="lookup">The word lists.</param>
    /// <returns>ISO 639-1 code, or <see langword="null"/> if nothing tells.</returns>
    public static string? Guess(IReadOnlyCollection<string> words, WordLookup lookup)
    {
        var points = WordLists.Languages.ToDictionary(language => language, language => Points(language, words));
        var most = points.Values.Max();
        var best = WordLists.Languages.Where(language => points[language] == most).ToList();
        if (best.Count == 1)
        {
            return best[0];
        }

        var known = best.ToDictionary(language => language, language => words.Count(lookup.LexiconOf(language).Knows));
        var mostKnown = known.Values.Max();
        best.RemoveAll(language => known[language] < mostKnown);
        return best.Count == 1 || most > 0 ? best[0] : null;
    }

    static int Points(string language, IReadOnlyCollection<string> words)
    {
        var letters = Array.Find(OwnLetters, own => own.Language == language).Letters;
        return words.Count(word => GrammarWords.Has(language, word))
            + (letters is null ? 0 : words.Count(word => word.AsSpan().ContainsAny(letters)));
    }
}
