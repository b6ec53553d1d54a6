using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// What a question asks, by the words that the ranking goes by: stems with their synonyms and translations, what each is worth,
/// the meaning of English words, and the kind of answer that is asked for.
/// </summary>
public sealed class QuestionGist
{
    const WordClass Exact = WordClass.Ordinal | WordClass.Number | WordClass.Superlative | WordClass.Month | WordClass.Weekday
        | WordClass.Demonym;

    // Words that have less to do with each other than this are no other words for the same.
    const float Related = .6f;

    readonly IReadOnlyList<Part> parts;
    readonly AnswerKind kind;
    readonly double worth;

    QuestionGist(IReadOnlyList<Part> parts, AnswerKind kind)
    {
        this.parts = parts;
        this.kind = kind;
        worth = parts.Sum(part => part.Worth);
        Words = $"{kind}: {string.Join(' ', parts.Select(part => part.Stem).Order(StringComparer.Ordinal))}";
    }

    /// <summary>The kind of answer and the stems of the words that say what it is about, the same for the same words in any form and order.</summary>
    public string Words { get; }

    /// <summary>Whether any word says what it is about.</summary>
    public bool IsMeaningful => parts.Count > 0;

    /// <summary>How alike two questions are, 0 to 1, the same both ways: the share of what their words are worth that the other has too.</summary>
    public double LikenessTo(QuestionGist other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (kind != other.kind && kind != AnswerKind.Open && other.kind != AnswerKind.Open)
        {
            return 0; // Who did it, and when: other matters, whatever the words.
        }

        if (NamesWithout(other) && other.NamesWithout(this))
        {
            return 0; // So are the second round and the third, or one delegation and another.
        }

        return worth + other.worth > 0 ? (SharedWith(other) + other.SharedWith(this)) / (worth + other.worth) : 0;
    }

    /// <summary>Reads it out of a question.</summary>
    internal static QuestionGist Of(Question question)
    {
        var classes = WordClasses.For(question.Language);
        return new QuestionGist(
            [
                .. question.Words.Where(word => word.IsMeaningful).Select(word => new Part(
                    word.Terms.Count > 0 ? word.Terms[0].Term : word.Text,
                    [.. word.Terms],
                    word.Kind == QuestionWordKind.Content && (classes.Of(word.Text) & Exact) == 0
                        ? WordVectors.English.NumberOf(word.Text)
                        : null,
                    word.Weight * word.Idf)),
            ],
            Asking.Of(question).Kind);
    }

    // Whether it names something that the other one does not.
    bool NamesWithout(QuestionGist other) =>
        parts.Any(part => part.Vector is null && other.parts.All(theirs => part.LikenessTo(theirs) < 1));

    double SharedWith(QuestionGist other) => parts.Sum(part => part.Worth * other.parts.Select(part.LikenessTo).DefaultIfEmpty().Max());

    // Without a vector at all: a name, number or the like, which is this one or another.
    sealed record Part(string Stem, HashSet<LanguageTerm> Terms, int? Vector, double Worth)
    {
        public double LikenessTo(Part other)
        {
            if (Stem == other.Stem || Terms.Overlaps(other.Terms))
            {
                return 1;
            }

            var near = Vector is { } mine and not WordVectors.None && other.Vector is { } theirs and not WordVectors.None
                ? WordVectors.English.Likeness(mine, theirs)
                : 0;
            return near >= Related ? near : 0;
        }
    }
}
