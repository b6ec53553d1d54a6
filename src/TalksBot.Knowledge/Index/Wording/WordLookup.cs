using System.Collections.Concurrent;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>
/// Word lists made ready to look things up in. What a language needs is made when a question first needs it; safe to use
/// from many threads.
/// </summary>
sealed class WordLookup(WordLists lists)
{
    static readonly Lazy<WordLookup> Embedded = new(() => new WordLookup(WordLists.BuiltIn));

    readonly ConcurrentDictionary<string, Thesaurus> thesauri = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Lexicon> lexicons = new(StringComparer.Ordinal);

    /// <summary>The lists that are built in, and no more.</summary>
    public static WordLookup BuiltIn => Embedded.Value;

    /// <summary>The words that may stand for each other in texts of an analysis language.</summary>
    public Thesaurus ThesaurusOf(string analysisLanguage) =>
        thesauri.GetOrAdd(analysisLanguage, static (language, lists) => new Thesaurus(language, lists), lists);

    /// <summary>What the words of a language mean in others.</summary>
    /// <param name="language">ISO 639-1 code, one of <see cref="WordLists.Languages"/>.</param>
    public Lexicon LexiconOf(string language) =>
        lexicons.GetOrAdd(language, static (code, lists) => new Lexicon(code, lists), lists);
}
