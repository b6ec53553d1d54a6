using System.Collections.Immutable;

namespace TalksBot.Knowledge.Vocabulary;

/// <summary>
/// What else a question may mean: the words built into the program, with those that the knowledge folder adds.
/// </summary>
/// <param name="Glossary">Words in five languages (<c>glossary.tsv</c>).</param>
/// <param name="Names">Names, each in all its spellings (<c>names.tsv</c>).</param>
/// <param name="Synonyms">Words that may stand for each other (<c>synonyms.tsv</c>).</param>
sealed record WordLists(
    IReadOnlyList<GlossaryEntry> Glossary,
    IReadOnlyList<IReadOnlyList<string>> Names,
    IReadOnlyList<SynonymGroup> Synonyms)
{
    static readonly Lazy<WordLists> Embedded = new(WordListReading.BuiltIn);

    /// <summary>The languages of the glossary, in the order of its columns.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "uk", "ru", "tr", "az"];

    /// <summary>The lists that are built in.</summary>
    public static WordLists BuiltIn => Embedded.Value;

    /// <summary>Whether they hold nothing.</summary>
    public bool IsEmpty => Glossary.Count + Names.Count + Synonyms.Count == 0;

    /// <summary>These lists and others together.</summary>
    public WordLists And(WordLists more) => new(
        [.. Glossary, .. more.Glossary], [.. Names, .. more.Names], [.. Synonyms, .. more.Synonyms]);
}
