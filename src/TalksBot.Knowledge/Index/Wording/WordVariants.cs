namespace TalksBot.Knowledge.Index.Wording;

/// <summary>What else the words of a question may be called in the texts of the index.</summary>
sealed class WordVariants
{
    /// <summary>What a match of a name in another spelling is worth, or of a number.</summary>
    public const float SpellingWorth = 1f;

    /// <summary>What a match of a synonym is worth.</summary>
    public const float SynonymWorth = .4f;

    /// <summary>What a match of a word is worth that was probably meant.</summary>
    public const float CorrectionWorth = .7f;

    /// <summary>What a match of a word is worth that means nearly the same as one that the articles do not have.</summary>
    public const float RelativeWorth = .3f;

    readonly IReadOnlyList<SpottedWord> words;
    readonly IReadOnlyList<QuestionWordKind> kinds;
    readonly string? language;
    readonly SentenceSearcher searcher;
    readonly WordLookup lookup;
    readonly Dictionary<LanguageTerm, float>?[] found;

    /// <summary>Looks up the words of a question.</summary>
    /// <param name="words">The words in their order.</param>
    /// <param name="kinds">What kind of word each is.</param>
    /// <param name="language">The question's language, ISO 639-1, or <see langword="null"/> if nothing tells.</param>
    /// <param name="searcher">The index.</param>
    /// <param name="lookup">The word lists.</param>
    public WordVariants(
        IReadOnlyList<SpottedWord> words,
        IReadOnlyList<QuestionWordKind> kinds,
        string? language,
        SentenceSearcher searcher,
        WordLookup lookup)
    {
        (this.words, this.kinds, this.language, this.searcher, this.lookup) = (words, kinds, language, searcher, lookup);
        found = new Dictionary<LanguageTerm, float>?[words.Count];
        foreach (var analysisLanguage in searcher.Languages)
        {
            AddSynonyms(analysisLanguage);
        }
    }

    /// <summary>
    /// The terms for a word, its own first, what each is worth, and in how many sentences they stand: the word's own
    /// count if it has any.
    /// </summary>
    public (IReadOnlyList<LanguageTerm> Terms, IReadOnlyList<float> Worths, int Sentences) Of(int word)
    {
        var own = words[word].Terms;
        var sentences = searcher.CountSentences(own);
        if (kinds[word] == QuestionWordKind.Function)
        {
            return (own, [], sentences);
        }

        AddNumbers(word);
        if (sentences == 0 && found[word] is null && kinds[word] != QuestionWordKind.Number)
        {
            AddRelatives(word);
        }

        if (sentences == 0 && found[word] is null && kinds[word] != QuestionWordKind.Number)
        {
            foreach (var meant in SpellingCorrection.Find(
                words[word], kinds[word] == QuestionWordKind.Name, language, searcher, lookup))
            {
                AddCorrection(word, meant);
            }
        }

        return found[word] is not { } others
            ? (own, [], sentences)
            : (
                [.. own, .. others.Keys],
                [.. own.Select(_ => 1f), .. others.Values],
                sentences > 0 ? sentences : searcher.CountSentences([.. others.Keys]));
    }

    void AddSynonyms(string analysisLanguage)
    {
        var thesaurus = lookup.ThesaurusOf(analysisLanguage);
        var terms = words
            .Select(word => word.Terms.FirstOrDefault(term => term.Language == analysisLanguage).Term ?? "")
            .ToList();
        for (var at = 0; at < terms.Count; at++)
        {
            foreach (var (length, group) in thesaurus.At(terms, at))
            {
                for (var word = at; word < at + length; word++)
                {
                    foreach (var term in group.Terms)
                    {
                        var other = new LanguageTerm(analysisLanguage, term);
                        if (kinds[word] != QuestionWordKind.Function && term != terms[word] && searcher.CountListed(other) > 0)
                        {
                            Add(word, other, group.AreSpellings ? SpellingWorth : SynonymWorth);
                        }
                    }
                }
            }
        }
    }

    void AddCorrection(int word, LanguageTerm meant)
    {
        Add(word, meant, CorrectionWorth);
        foreach (var (length, group) in lookup.ThesaurusOf(meant.Language).At([meant.Term], 0))
        {
            foreach (var other in group.Terms.Select(term => meant with { Term = term }))
            {
                if (length == 1 && searcher.CountListed(other) > 0)
                {
                    Add(word, other, CorrectionWorth * (group.AreSpellings ? SpellingWorth : SynonymWorth));
                }
            }
        }
    }

    // A word that the articles do not have is sought by what means nearly the same.
    void AddRelatives(int word)
    {
        foreach (var other in words[word].Terms.SelectMany(Relatives.Of))
        {
            if (kinds[word] == QuestionWordKind.Content && searcher.CountListed(other) > 0)
            {
                Add(word, other, RelativeWorth);
            }
        }
    }

    void AddNumbers(int word)
    {
        foreach (var number in words[word].HasDigit ? NumberSpelling.Others(words[word].Text) : [])
        {
            foreach (var other in words[word].Terms.Select(term => term with { Term = number }))
            {
                if (searcher.CountSentences([other]) > 0)
                {
                    Add(word, other, SpellingWorth);
                }
            }
        }
    }

    void Add(int word, LanguageTerm term, float worth)
    {
        var terms = found[word] ??= [];
        terms[term] = Math.Max(worth, terms.GetValueOrDefault(term));
    }
}
