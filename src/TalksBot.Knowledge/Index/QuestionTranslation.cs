using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index;

/// <summary>Reads a question of one language by what its words are called in the languages of the articles.</summary>
sealed class QuestionTranslation
{
    /// <summary>What a match of a name is worth that was only found by its sound, or of a word with a typo in it.</summary>
    public const float GuessWorth = .8f;

    readonly string source;
    readonly string[] targets;
    readonly SentenceSearcher searcher;
    readonly WordLookup lookup;

    QuestionTranslation(string source, string[] targets, SentenceSearcher searcher, WordLookup lookup)
    {
        (this.source, this.targets, this.searcher, this.lookup) = (source, targets, searcher, lookup);
        IsNeeded = !searcher.Languages.Contains(LanguageAnalyzers.For(source).Language);
    }

    /// <summary>Whether there is no article in the question's own language.</summary>
    public bool IsNeeded { get; }

    /// <summary>The translation of questions of a language.</summary>
    /// <returns><see langword="null"/> if the glossary has not that language, or there is nothing to translate into.</returns>
    public static QuestionTranslation? For(string? source, SentenceSearcher searcher, WordLookup lookup)
    {
        if (source is null || !WordLists.Languages.Contains(source))
        {
            return null;
        }

        var own = LanguageAnalyzers.For(source).Language;
        string[] targets =
        [
            .. WordLists.Languages.Where(language =>
                LanguageAnalyzers.For(language).Language is var analysis && analysis != own && searcher.Languages.Contains(analysis)),
        ];
        return targets.Length > 0 ? new QuestionTranslation(source, targets, searcher, lookup) : null;
    }

    /// <summary>Reads a question.</summary>
    /// <param name="text">What was asked, in the source language.</param>
    /// <param name="previous">The question that it follows up, if any.</param>
    public Question Read(string text, string? previous)
    {
        var words = Translate(text, source);
        words = [.. words.Take(Question.MostWords)];
        if (previous is not null)
        {
            return new Question(text, source, FollowUp.Join(words, Translate(previous, source), source))
            {
                Previous = previous,
                OwnWords = words.Count,
            };
        }

        return new Question(text, source, words);
    }

    List<QuestionWord> Translate(string text, string language)
    {
        var spotted = QuestionReader.Shorten(
            QuestionSpotting.Spot(DateSpelling.Spell(text, language), searcher.Languages), language);
        var surfaces = spotted.Select(word => word.Text).ToList();
        var lexicon = lookup.LexiconOf(language);
        var words = new List<QuestionWord>();
        var origins = new List<SpottedWord>();
        for (var i = 0; i < spotted.Count;)
        {
            var meanings = lexicon.Find(surfaces, i, out var length);
            var isFunction = spotted[i].IsFunctionIn(language);
            if (length > 1 && surfaces.Skip(i).Take(length).All(word => GrammarWords.Has(language, word)))
            {
                length = 1;
            }

            if (isFunction && length <= 1)
            {
                words.Add(Silent(spotted[i], meanings) with { AskedAs = [surfaces[i]] });
            }
            else if (meanings.Count > 0)
            {
                string[] asked = [.. surfaces.Skip(i).Take(length)];
                words.AddRange(Called(spotted[i], meanings, 1).Select(word => word with { AskedAs = asked }));
            }
            else
            {
                string[] asked = [surfaces[i]];
                words.AddRange(Unlisted(spotted[i], lexicon).Select(word => word with { AskedAs = asked }));
            }

            origins.AddRange(Enumerable.Repeat(spotted[i], words.Count - origins.Count));
            i += Math.Max(1, length);
        }

        return GivenNames.Weighed(origins, words);
    }

    /// <summary>A function or question word: it tells how the question is put, but no text is sought by it.</summary>
    QuestionWord Silent(SpottedWord word, IReadOnlyList<Meaning> meanings) => new(
        Forms(meanings).Select(form => form.Form).FirstOrDefault(word.Text).ToLowerInvariant(),
        [],
        QuestionWordKind.Function,
        0,
        0,
        0);

    IEnumerable<QuestionWord> Unlisted(SpottedWord word, Lexicon lexicon)
    {
        // A number, or a name in letters that both languages share.
        var plain = PlainTerms(word);
        if (word.HasDigit || searcher.CountSentences(plain) > 0)
        {
            var numbers = word.HasDigit
                ? NumberSpelling.Others(word.Text).SelectMany(number => plain.Select(term => term with { Term = number }))
                : [];
            return [Word(word.Text, [.. plain.Concat(numbers).Select(term => (term, 1f))], word.KindAs(false))];
        }

        var sounding = Sounding(word);
        if (sounding.Count > 0)
        {
            return [Word(sounding[0].Term.Term, sounding, word.KindAs(false))];
        }

        // Of two like names neither is the other with a typo.
        var near = word.IsCapitalised ? [] : lexicon.FindNear(word.Text);
        return near.Count > 0
            ? Called(word, near, GuessWorth)
            : [Word(word.Text, [.. plain.Select(term => (term, 1f))], word.KindAs(false))];
    }

    LanguageTerm[] PlainTerms(SpottedWord word)
    {
        // "Trump'ın": what follows the apostrophe belongs to the asker's grammar.
        var apostrophe = source is "tr" or "az" ? word.Text.IndexOfAny(['\'', '\u2019']) : -1;
        return apostrophe <= 0
            ? [.. word.Terms]
            : [.. word.Terms.SelectMany(term => Terms(word.Text[..apostrophe], term.Language, null))];
    }

    List<(LanguageTerm Term, float Worth)> Sounding(SpottedWord word)
    {
        // The stem sounds like the name without its case ending.
        var stem = LanguageAnalyzers.For(source).Tokens(word.Text);
        string[] sounds = [word.Text, .. source is "uk" or "ru" ? stem.Select(token => token.Term) : Beginnings(word.Text)];
        return
        [
            .. searcher.Languages.SelectMany(language => (sounds
                    .Select(sound => SpellingCorrection.FindSounding(sound, language, searcher).ToList())
                    .FirstOrDefault(like => like.Count > 0) ?? [])
                .Select(term => (new LanguageTerm(language, term), GuessWorth))),
        ];
    }

    static IEnumerable<string> Beginnings(string word)
    {
        var plain = string.Concat(word.Select(LatinLetter.Plain));
        for (var length = plain.Length - 1; length >= NameSound.Shortest; length--)
        {
            if (TurkicSuffixes.Are(plain.AsSpan(length)))
            {
                yield return plain[..length];
            }
        }
    }

    /// <summary>
    /// What something is called: one word with a term for each name that has a single word, or several words where no
    /// name has.
    /// </summary>
    IEnumerable<QuestionWord> Called(SpottedWord first, IReadOnlyList<Meaning> meanings, float worth)
    {
        var forms = Forms(meanings).ToList();
        var text = Written(forms) ?? first.Text;
        var isFunction = forms.Count > 0 && GrammarWords.Has(forms[0].Language, forms[0].Form);
        var terms = new Dictionary<LanguageTerm, float>();
        foreach (var (language, form) in forms.Where(form => !GrammarWords.Has(form.Language, form.Form)))
        {
            foreach (var term in Terms(form, LanguageAnalyzers.For(language).Language, language))
            {
                terms.TryAdd(term, worth);
            }
        }

        if (isFunction)
        {
            // "say", "about": as little of the question's matter as the words of the question's own grammar.
            return terms.Count == 0
                ? [Silent(first, meanings)]
                : [Word(text, [.. terms.Select(term => (term.Key, term.Value))], QuestionWordKind.Function, QuestionReader.FunctionWeight)];
        }

        var kind = meanings.Any(meaning => meaning.IsName) || first.IsCapitalised ? QuestionWordKind.Name : first.KindAs(false);
        if (terms.Count > 0 && terms.Keys.All(term => term.Term.Contains(' ', StringComparison.Ordinal)))
        {
            // Each word of "prime minister" counts, so that "Prime Minister" beats any other minister.
            var split = terms.Keys.First().Term.Split(' ').Length;
            return Enumerable.Range(0, split).Select(at => Word(
                text.Split(' ').ElementAtOrDefault(at) ?? text,
                [.. terms
                    .Select(term => (Words: term.Key.Term.Split(' '), term.Key.Language, Worth: term.Value))
                    .Where(term => term.Words.Length > at)
                    .Select(term => (new LanguageTerm(term.Language, term.Words[at]), term.Worth))
                    .Distinct()],
                kind));
        }

        foreach (var term in terms.Keys.ToList())
        {
            foreach (var group in lookup.ThesaurusOf(term.Language).At([term.Term], 0).Select(found => found.Group))
            {
                foreach (var other in group.Terms.Where(other => other != term.Term))
                {
                    terms.TryAdd(
                        new LanguageTerm(term.Language, other),
                        worth * (group.AreSpellings ? WordVariants.SpellingWorth : WordVariants.SynonymWorth));
                }
            }
        }

        return [Word(text, [.. terms.Select(term => (term.Key, term.Value))], kind)];
    }

    /// <summary>The first form that the articles have, as they write it: what resembles it may be a relative of the word.</summary>
    string? Written(List<(string Language, string Form)> forms)
    {
        var known = forms.FindIndex(form => Terms(form.Form, LanguageAnalyzers.For(form.Language).Language, form.Language)
            .Any(term => searcher.CountListed(term) > 0));
        return forms.Count == 0 ? null : forms[Math.Max(0, known)].Form.ToLowerInvariant();
    }

    IEnumerable<(string Language, string Form)> Forms(IReadOnlyList<Meaning> meanings) =>
        from language in targets
        from meaning in meanings
        from form in meaning.Entry.In(language)
        select (language, form);

    static IEnumerable<LanguageTerm> Terms(string form, string analysisLanguage, string? language)
    {
        var term = Thesaurus.TermOf(form, LanguageAnalyzers.For(analysisLanguage), language);
        return term.Length > 0 ? [new LanguageTerm(analysisLanguage, term)] : [];
    }

    QuestionWord Word(string text, IReadOnlyList<(LanguageTerm Term, float Worth)> terms, QuestionWordKind kind, double weight = 1)
    {
        // Rarity is that of what the thing is mostly called: the more it may be called, the commoner it would seem.
        var sentences = terms.Select(term => searcher.CountSentences([term.Term])).FirstOrDefault(count => count > 0);
        return new QuestionWord(text, [.. terms.Select(term => term.Term)], kind, sentences, searcher.Idf(sentences), weight)
        {
            Worths = [.. terms.Select(term => term.Worth)],
        };
    }
}
