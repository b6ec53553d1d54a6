using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>
/// Finds what a question's word means that the index does not know as typed. It is slow to believe in a typo: whatever
/// the sources never mention must stay unknown, or the bot would answer what was not asked.
/// </summary>
static class SpellingCorrection
{
    const int ShortestPart = 4;
    const int ShortestSounding = 7;
    const int ShortestForFreeLetters = 8;
    const string Vowels = "aeiouy\u0430\u0435\u0438\u0456\u043e\u0443\u044b\u044d\u044e\u044f\u0454\u0457";

    /// <summary>
    /// The terms that are meant: a name that sounds alike, the parts of a compound, or what differs by one typo (words
    /// of 5 letters and more) or two (of 8 and more).
    /// </summary>
    /// <param name="word">A word of the question none of whose terms the index knows.</param>
    /// <param name="isName">Whether its capital letter makes it a name.</param>
    /// <param name="language">The question's language, ISO 639-1, or <see langword="null"/> if nothing tells.</param>
    /// <param name="searcher">The index.</param>
    /// <param name="lookup">The word lists: a word that they know is right as it is.</param>
    public static IEnumerable<LanguageTerm> Find(
        SpottedWord word, bool isName, string? language, SentenceSearcher searcher, WordLookup lookup)
    {
        foreach (var term in word.Terms)
        {
            if (language is not null && LanguageAnalyzers.For(language).Language != term.Language)
            {
                continue;
            }

            foreach (var meant in Find(word, term, isName, searcher, lookup))
            {
                yield return new LanguageTerm(term.Language, meant);
            }
        }
    }

    /// <summary>The terms of an analysis language that sound like a name.</summary>
    public static IEnumerable<string> FindSounding(string name, string analysisLanguage, SentenceSearcher searcher) =>
        NameSound.Of(name) is string sound ? searcher.Terms.Sounding(analysisLanguage, sound) : [];

    static IEnumerable<string> Find(
        SpottedWord word, LanguageTerm term, bool isName, SentenceSearcher searcher, WordLookup lookup)
    {
        if (Knows(word.Text, term.Language, lookup))
        {
            return [];
        }

        var sounding = isName || term.Term.Length >= ShortestSounding
            ? FindSounding(term.Term, term.Language, searcher).ToList()
            : [];
        return sounding.Count > 0 ? sounding
            : !isName && Split(word.Text, term.Language, searcher) is string parts ? [parts]
            : BestTypo(term, isName, searcher) is string meant ? [meant]
            : Listed(word.Text, term.Language, searcher, lookup);
    }

    static bool Knows(string word, string analysisLanguage, WordLookup lookup) =>
        WordLists.Languages.Contains(analysisLanguage) && lookup.LexiconOf(analysisLanguage).Knows(word);

    /// <summary>"ceasefire" where the texts have "cease-fire".</summary>
    static string? Split(string word, string language, SentenceSearcher searcher)
    {
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            var parts = LanguageAnalyzers.For(language).Tokens($"{word[..at]} {word[at..]}");
            var term = string.Join(' ', parts.Select(part => part.Term));
            // Both in one sentence, or the cut means nothing.
            if (parts.Count == 2 && searcher.StandTogether(new LanguageTerm(language, term)))
            {
                return term;
            }
        }

        return null;
    }

    static string? BestTypo(LanguageTerm term, bool isName, SentenceSearcher searcher)
    {
        // Two names may well differ by a letter or two.
        var allowed = EditDistance.AllowedFor(term.Term.Length - (isName ? 1 : 0));
        if (allowed == 0)
        {
            return null;
        }

        var best = searcher.Terms.Near(term, allowed)
            .Where(near => near.Term.All(char.IsLetter))
            .Where(near => near.Typos <= EditDistance.AllowedFor(near.Term.Length) && IsLikely(term.Term, near.Term))
            .OrderBy(near => near.Typos)
            .ThenByDescending(near => near.Sentences)
            .ThenBy(near => near.Term, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Term;
    }

    /// <summary>
    /// A consonant in place of another makes another word ("price", "prize") sooner than a typo does: a long word may
    /// have one, a short word none.
    /// </summary>
    static bool IsLikely(string typed, string meant)
    {
        if (typed.Length != meant.Length)
        {
            return true;
        }

        var replaced = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            if (i + 1 < typed.Length && typed[i] == meant[i + 1] && typed[i + 1] == meant[i])
            {
                i++;
            }
            else if (typed[i] != meant[i] && !(Vowels.Contains(typed[i]) && Vowels.Contains(meant[i])))
            {
                replaced++;
            }
        }

        return replaced <= (typed.Length >= ShortestForFreeLetters ? 1 : 0);
    }

    /// <summary>A typo in an ending hides the stem from the index; the word lists have whole words.</summary>
    static IEnumerable<string> Listed(string word, string language, SentenceSearcher searcher, WordLookup lookup)
    {
        if (!WordLists.Languages.Contains(language))
        {
            return [];
        }

        return lookup.LexiconOf(language).Typos(word)
            .Where(form => IsLikely(word, form))
            .Select(form => Thesaurus.TermOf(form, LanguageAnalyzers.For(language), language))
            .Where(term => StandsFor(term).Any(one => searcher.CountListed(new LanguageTerm(language, one)) > 0))
            .Take(1);

        IEnumerable<string> StandsFor(string term) =>
            [term, .. lookup.ThesaurusOf(language).At([term], 0).Where(found => found.Length == 1).SelectMany(found => found.Group.Terms)];
    }
}
