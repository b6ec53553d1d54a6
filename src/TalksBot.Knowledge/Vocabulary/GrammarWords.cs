using System.Collections.Frozen;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Vocabulary;

/// <summary>
/// The function and question words of the languages that people ask in, from <c>grammar-words.tsv</c>. They also tell
/// which language a question is in.
/// </summary>
static class GrammarWords
{
    const string Requests = "request";
    const string Requesters = "requester";
    const string Prepositions = "preposition";
    const string Articles = "article";

    static readonly Lazy<string[][]> Rows = new(() => VocabularyTable.Rows("grammar-words.tsv", columns: 3));

    static readonly Lazy<IReadOnlyDictionary<string, FrozenSet<string>>> ByLanguage =
        new(() => Load(kind => kind != Requests));

    static readonly Lazy<IReadOnlyDictionary<string, FrozenSet<string>>> RequestsByLanguage = new(() => Load(kind => kind == Requests));

    static readonly Lazy<IReadOnlyDictionary<string, FrozenSet<string>>> RequestersByLanguage =
        new(() => Load(kind => kind == Requesters));

    static readonly Lazy<IReadOnlyDictionary<string, FrozenSet<string>>> PrepositionsAndArticlesByLanguage =
        new(() => Load(kind => kind is Prepositions or Articles));

    /// <summary>Whether <paramref name="word"/>, in lower case, is one of <paramref name="language"/>'s.</summary>
    /// <param name="language">ISO 639-1 code; with <see langword="null"/>, the word may be any language's.</param>
    /// <param name="word">The word in lower case; both apostrophes will do.</param>
    public static bool Has(string? language, string word)
    {
        word = word.Replace('\u2019', '\'');
        return IsIn(ByLanguage.Value, language, word);
    }

    /// <summary>
    /// Whether a word only asks the bot for its answer: "tell" in "tell me" and "know" in "do you know", but not in "what did
    /// he tell them".
    /// </summary>
    /// <param name="language">ISO 639-1 code, or <see langword="null"/> for any language.</param>
    /// <param name="word">The word in lower case.</param>
    /// <param name="before">The word before it in lower case, or <see langword="null"/> if it is the first.</param>
    /// <param name="after">The word after it in lower case, or <see langword="null"/> if it is the last.</param>
    public static bool IsRequest(string? language, string word, string? before, string? after) =>
        IsIn(RequestsByLanguage.Value, language, word)
        && (before is null || IsIn(RequestersByLanguage.Value, language, before)
            || (after is not null && IsIn(RequestersByLanguage.Value, language, after)));

    /// <summary>Whether a word is a preposition or an article, which in English goes before nouns and never before "may" and "can".</summary>
    /// <param name="language">ISO 639-1 code, or <see langword="null"/> for any language.</param>
    /// <param name="word">The word in lower case.</param>
    public static bool IsPrepositionOrArticle(string? language, string word) => IsIn(PrepositionsAndArticlesByLanguage.Value, language, word);

    static bool IsIn(IReadOnlyDictionary<string, FrozenSet<string>> table, string? language, string word) => language is null
        ? table.Values.Any(words => words.Contains(word))
        : table.TryGetValue(language, out var own) && own.Contains(word);

    /// <summary>The language whose words these are: the one with the most function words among them.</summary>
    /// <returns>
    /// ISO 639-1 code, or <see langword="null"/> if no word is a function word. Of languages that fit equally well, the
    /// one that the file names first.
    /// </returns>
    public static string? Guess(IEnumerable<string> words)
    {
        var all = words.ToList();
        string? best = null;
        var most = 0;
        foreach (var language in ByLanguage.Value.Keys)
        {
            var count = all.Count(word => Has(language, word));
            if (count > most)
            {
                (best, most) = (language, count);
            }
        }

        return best;
    }

    static OrderedDictionary<string, FrozenSet<string>> Load(Func<string, bool> isWanted)
    {
        var words = new OrderedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in Rows.Value.Where(row => isWanted(row[1])))
        {
            words.TryAdd(row[0], []);
            words[row[0]].AddRange(row[2].Split(' '));
        }

        var sets = new OrderedDictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var (language, own) in words)
        {
            sets.Add(language, own.ToFrozenSet(StringComparer.Ordinal));
        }

        return sets;
    }
}
