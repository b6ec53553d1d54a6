using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge.Comparing;

/// <summary>What a candidate states, apart from who says it.</summary>
/// <param name="Ranked">The candidate.</param>
/// <param name="Words">Its meaningful words without dates and numbers, each with the beginning of the name that it is, if it is one.</param>
/// <param name="Beginnings">The beginnings of all its words, in lower case.</param>
/// <param name="Figures">How many of what, and how long.</param>
/// <param name="Dates">The dates that it names.</param>
/// <param name="Claims">Its sides in pairs of opposites.</param>
/// <param name="IsWhole">Whether it counts all of something, and says so.</param>
/// <param name="IsPlanned">Whether it tells of what is to come or is only proposed.</param>
/// <param name="IsDone">
/// Whether it tells only of what was done. What is to come may be told after what the question asks about: who asks what was
/// decided is answered by "decided that fees will rise".
/// </param>
sealed record Statement(
    RankedCandidate Ranked,
    IReadOnlyDictionary<ulong, string?> Words,
    IReadOnlySet<string> Beginnings,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<NamedDate> Dates,
    IReadOnlyList<Claim> Claims,
    bool IsWhole,
    bool IsPlanned,
    bool IsDone)
{
    // Names take endings: "Ukraine" and "Ukrainian" begin alike.
    const int Beginning = 5;

    /// <summary>When it was published: the newest date of the sources that it is cited from.</summary>
    public PublicationDate Published { get; } = SourcesOf(Ranked).Max(source => source.Published);

    /// <summary>The beginnings of its names, in lower case.</summary>
    public IReadOnlyCollection<string> Names { get; } = [.. Words.Values.OfType<string>()];

    /// <summary>Its text.</summary>
    public string Text => Ranked.Candidate.Sentence.Sentence.Text;

    /// <summary>Whether both are cited from the same sources: these do not differ from themselves.</summary>
    public bool HasSourcesOf(Statement other) => SourcesOf(Ranked).SequenceEqual(SourcesOf(other.Ranked));

    /// <summary>Whether each of the two has a name that the other has not: they tell of different things.</summary>
    public bool NamesOthersThan(Statement other) =>
        Names.Any(name => !other.Beginnings.Contains(name)) && other.Names.Any(name => !Beginnings.Contains(name));

    /// <summary>Whether ordinals tell the two apart: the first round, the second round.</summary>
    public bool NumbersOthersThan(Statement other) => Figures.Any(one => one.IsOrdinal && other.Figures.Any(
        two => two.IsOrdinal && one.CountsAs(two) && one.DiffersFrom(two)));

    /// <summary>Whether it numbers one of what the other counts: the second round, two rounds.</summary>
    public bool NumbersWhatCounts(Statement other) => Figures.Any(one => one.IsOrdinal && other.Figures.Any(
        two => !two.IsOrdinal && one.CountsAs(two with { IsOrdinal = true })));

    /// <summary>How many of its words the other has too; names count as one that begin alike.</summary>
    public int SharedWords(Statement other) => Words.Count(word =>
        other.Words.ContainsKey(word.Key) || (word.Value is { } name && other.Beginnings.Contains(name)));

    /// <summary>What a word in lower case is known by when it is a name.</summary>
    public static string BeginningOf(string word) => word[..Math.Min(Beginning, word.Length)];

    static IReadOnlyList<Source> SourcesOf(RankedCandidate ranked) =>
        ranked.Candidate.Sentence is { Sentence.Sources: { Count: > 0 } own } ? own : [ranked.Candidate.Sentence.Article.Source];
}
