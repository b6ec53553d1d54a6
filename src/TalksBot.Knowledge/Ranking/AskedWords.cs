using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>The words of a question, made ready to meet sentences.</summary>
sealed class AskedWords
{
    readonly string? language;

    public AskedWords(Question question)
    {
        language = question.Language;
        Words = question.Words;
        ByTerm = new Dictionary<ulong, int>(Count * 2);
        Grams = new ulong[Count];
        Worth = new double[Count];
        Classes = new WordClass[Count];
        Opposites = new ulong[Count][];
        Related = new ulong[Count][];
        Vectors = new int[Count];
        var classes = WordClasses.For(question.Language);
        for (var i = 0; i < Count; i++)
        {
            var word = Words[i];
            Grams[i] = SentenceWords.Grams(word.Text);
            foreach (var term in word.Terms)
            {
                ByTerm.TryAdd(SentenceWords.Hash(term.Language, term.Term), i);
            }

            Classes[i] = ClassesOf(word, classes);
            Related[i] = word.Kind == QuestionWordKind.Content && word.Terms.Count > 0
                ? [.. Relatives.Of(word.Terms[0]).Select(term => SentenceWords.Hash(term.Language, term.Term))]
                : [];
            Vectors[i] = WordVectors.English.NumberOf(word.Text);
            Opposites[i] = [.. word.Terms.SelectMany(Index.Wording.Opposites.Of)];
            Worth[i] = word.IsMeaningful ? word.Weight * word.Idf : 0;
            All += Worth[i];
        }

        // A question of function words alone is worth nothing; what is divided by its worth must still be a number.
        All = Math.Max(All, 1e-6);
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<QuestionWord> Words { get; }

    /// <summary>How many there are.</summary>
    public int Count => Words.Count;

    /// <summary>The word to which a term's hash belongs.</summary>
    public Dictionary<ulong, int> ByTerm { get; }

    /// <summary>Each word's letter trigrams.</summary>
    public ulong[] Grams { get; }

    /// <summary>What each word is worth: weight times idf, 0 for function words.</summary>
    public double[] Worth { get; }

    /// <summary>The sum of that.</summary>
    public double All { get; }

    /// <summary>What each word says by its class.</summary>
    public WordClass[] Classes { get; }

    /// <summary>For each word its number in <see cref="WordVectors.English"/>, or <see cref="WordVectors.None"/>.</summary>
    public int[] Vectors { get; }

    /// <summary>For each word the terms that say its opposite.</summary>
    public ulong[][] Opposites { get; }

    /// <summary>For each word of content the terms that mean nearly the same (<see cref="Relatives"/>).</summary>
    public ulong[][] Related { get; }

    /// <summary>
    /// Bit i is set if word i only describes the thing asked for, the articles do not have it, and they need not say it: that a
    /// leader is European is known by the name, not that a city is German.
    /// </summary>
    /// <param name="asking">How the question asks.</param>
    public ulong Unsaid(Asking asking)
    {
        ulong unsaid = 0;
        foreach (var word in asking.Describing)
        {
            var isUnsaid = TurnsOfPhrase.Has(language, TurnKind.Implied, word);
            unsaid |= isUnsaid && IndexOf(word) is >= 0 and var i && Words[i] is { IsMeaningful: true, IsKnown: false } ? 1UL << i : 0;
        }

        return unsaid;
    }

    /// <summary>Which word a word of the question's text has become, or -1.</summary>
    /// <param name="text">As asked, in lower case.</param>
    public int IndexOf(string text)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Words[i].AskedAs.Contains(text))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The share of the worth that the words of a mask have, 0 to 1.</summary>
    public double Share(ulong mask)
    {
        double sum = 0;
        for (var i = 0; i < Worth.Length; i++)
        {
            sum += (mask & (1UL << i)) != 0 ? Worth[i] : 0;
        }

        return sum / All;
    }

    // A translated word says what it says in its own language, and what it says in that of the articles.
    static WordClass ClassesOf(QuestionWord word, WordClasses asked)
    {
        var all = WordClass.None;
        foreach (var surface in word.AskedAs)
        {
            all |= asked.Of(surface);
        }

        all &= ~(word.IsMeaningful ? WordClass.Function : WordClass.Month);

        if (word.Terms.Count > 0 && !word.AskedAs.Contains(word.Text))
        {
            all |= WordClasses.For(word.Terms[0].Language).Of(word.Text) & ~WordClass.Function;
        }

        return all;
    }
}
