using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Vocabulary;

/// <summary>The words of <c>word-classes.tsv</c> in one language, with the function words of <see cref="GrammarWords"/>.</summary>
sealed class WordClasses
{
    // "need" is no form of a verb "ne".
    const int ShortestStem = 2;

    // Words that only end as those of a class do.
    const string Not = "not-";

    static readonly Lazy<IReadOnlyDictionary<string, WordClasses>> All = new(Load);
    static readonly WordClasses Empty = new("");

    readonly string language;
    readonly Dictionary<string, WordClass> words = new(StringComparer.Ordinal);
    readonly Dictionary<string, WordClass> beginnings = new(StringComparer.Ordinal);
    readonly Dictionary<string, WordClass> endings = new(StringComparer.Ordinal);
    readonly WordClasses? exceptions;
    int shortest = int.MaxValue;
    int longestEnding;

    WordClasses(string language, WordClasses? exceptions = null) => (this.language, this.exceptions) = (language, exceptions);

    /// <summary>The table of a language; one without any classes for a language that has none.</summary>
    /// <param name="language">ISO 639-1 code, or <see langword="null"/>.</param>
    public static WordClasses For(string? language) => language is null ? Empty : All.Value.GetValueOrDefault(language, Empty);

    /// <summary>The classes of a word in lower case.</summary>
    public WordClass Of(string word)
    {
        word = word.Replace('\u2019', '\'');
        var classes = words.GetValueOrDefault(word);
        var lookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length; length >= shortest; length--)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var more))
            {
                classes |= more;
            }
        }

        classes |= ByEnding(word);
        return language.Length > 0 && GrammarWords.Has(language, word) ? classes | WordClass.Function : classes;
    }

    WordClass ByEnding(string word)
    {
        var classes = WordClass.None;
        var lookup = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longestEnding, word.Length - ShortestStem); length > 0; length--)
        {
            classes |= lookup.TryGetValue(word.AsSpan(word.Length - length), out var more) ? more : WordClass.None;
        }

        return classes != WordClass.None && exceptions is not null ? classes & ~exceptions.Of(word) : classes;
    }

    void Add(WordClass kind, string word)
    {
        if (word.EndsWith('*'))
        {
            var beginning = word[..^1];
            beginnings[beginning] = beginnings.GetValueOrDefault(beginning) | kind;
            shortest = Math.Min(shortest, beginning.Length);
        }
        else if (word[0] == '*')
        {
            var ending = word[1..];
            endings[ending] = endings.GetValueOrDefault(ending) | kind;
            longestEnding = Math.Max(longestEnding, ending.Length);
        }
        else
        {
            words[word] = words.GetValueOrDefault(word) | kind;
        }
    }

    static Dictionary<string, WordClasses> Load()
    {
        var all = new Dictionary<string, WordClasses>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Rows("word-classes.tsv", columns: 3))
        {
            var isException = row[1].StartsWith(Not, StringComparison.Ordinal);
            var name = isException ? row[1][Not.Length..] : row[1];
            if (!Enum.TryParse<WordClass>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
            {
                throw new InvalidDataException($"word-classes.tsv names the class '{row[1]}', which is none of WordClass.");
            }

            if (!all.TryGetValue(row[0], out var own))
            {
                all[row[0]] = own = new WordClasses(row[0], new WordClasses(""));
            }

            foreach (var word in row[2].Split(' '))
            {
                (isException ? own.exceptions! : own).Add(kind, word);
            }
        }

        return all;
    }
}
