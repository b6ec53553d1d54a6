using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>The glossary and the names as a reader of one language looks words up in them.</summary>
sealed class Lexicon
{
    readonly WordForms forms;
    readonly Dictionary<int, List<Phrase>> byFirst = [];

    public Lexicon(string language, WordLists lists)
    {
        forms = new WordForms(language);
        foreach (var entry in lists.Glossary)
        {
            Add(entry.In(language), new Meaning(entry, false));
        }

        foreach (var spellings in lists.Names)
        {
            Add(spellings, new Meaning(new GlossaryEntry([.. WordLists.Languages.Select(_ => spellings)]), true));
        }
    }

    /// <summary>What the words from <paramref name="at"/> on mean: as many of them as make up an entry.</summary>
    /// <param name="words">The words of a question as typed.</param>
    /// <param name="at">The first word.</param>
    /// <param name="length">How many words the entry takes; 0 if there is none.</param>
    public IReadOnlyList<Meaning> Find(IReadOnlyList<string> words, int at, out int length)
    {
        length = 0;
        var meanings = new List<Meaning>();
        foreach (var likely in forms.Find(words[at]))
        {
            var known = length;
            foreach (var phrase in likely.SelectMany(first => byFirst.GetValueOrDefault(first) ?? []))
            {
                // What is less likely counts only if it explains more of the question.
                if (phrase.Words.Length > known && phrase.Words.Length >= length && Fits(phrase.Words, words, at))
                {
                    if (phrase.Words.Length > length)
                    {
                        length = phrase.Words.Length;
                        meanings.Clear();
                    }

                    meanings.Add(phrase.Meaning);
                }
            }
        }

        return meanings;
    }

    /// <summary>What a word may mean that <see cref="Find"/> does not know, by its nearest entries of one word.</summary>
    public IReadOnlyList<Meaning> FindNear(string word) =>
    [
        .. forms.FindNear(word)
            .SelectMany(near => byFirst.GetValueOrDefault(near) ?? [])
            .Where(phrase => phrase.Words.Length == 1)
            .Select(phrase => phrase.Meaning)
            .Distinct(),
    ];

    /// <summary>Whether a word is a form of one that stands in an entry.</summary>
    public bool Knows(string word) => forms.Find(word).Any();

    /// <summary>The listed words that differ from one by no more than typos, the nearest first.</summary>
    public IEnumerable<string> Typos(string word) => forms.Typos(word);

    bool Fits(int[] phrase, IReadOnlyList<string> words, int at)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (!forms.Find(words[at + i]).Any(likely => likely.Contains(phrase[i])))
            {
                return false;
            }
        }

        return true;
    }

    void Add(IReadOnlyList<string> words, Meaning meaning)
    {
        foreach (var word in words)
        {
            // Words part where the index parts them: "прем'єр-міністр" is two.
            var numbers = LanguageAnalyzers.For(LanguageAnalyzer.Other).Tokens(word)
                .Select(token => forms.Add(word.Substring(token.Start, token.Length)))
                .ToArray();
            if (numbers.Length == 0)
            {
                continue;
            }

            if (!byFirst.TryGetValue(numbers[0], out var phrases))
            {
                byFirst[numbers[0]] = phrases = [];
            }

            phrases.Add(new Phrase(numbers, meaning));
        }
    }

    sealed record Phrase(int[] Words, Meaning Meaning);
}
