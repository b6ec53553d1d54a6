using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>How a question asks.</summary>
/// <param name="Kind">What kind of answer it asks for.</param>
/// <param name="Noun">
/// The word that names the thing asked for or counted ("year" in "what year", "bodies" in "how many bodies") in lower case,
/// or <see langword="null"/>.
/// </param>
/// <param name="Classes">The classes of all words of the question together.</param>
/// <param name="AsksAfterActor">
/// Whether the asking word is followed by what was done, not by who did it: "who signed", not "who did they meet".
/// </param>
sealed record Asking(AnswerKind Kind, string? Noun, WordClass Classes, bool AsksAfterActor)
{
    const WordClass Describes = WordClass.Demonym | WordClass.Number | WordClass.Ordinal | WordClass.Superlative;

    /// <summary>The words before the noun that only tell which of them, in lower case: "European" in "which European leaders".</summary>
    public IReadOnlyList<string> Describing { get; init; } = [];

    /// <summary>The word that probably tells what is done, in lower case, or <see langword="null"/>.</summary>
    public string? Predicate { get; init; }

    /// <summary>
    /// Reads a question. A follow-up without an asking word ("And on 24 May?") asks as the question before it did, but not one
    /// that asks by its verb ("And does it accept that?").
    /// </summary>
    public static Asking Of(Question question)
    {
        var own = Of(question.Text, question.Language);
        return own.Kind == AnswerKind.Open && (own.Classes & WordClass.Support) == 0 && question.Previous is { } previous ? Of(previous, question.Language) : own;
    }

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question as asked.</param>
    /// <param name="language">Its ISO 639-1 code, or <see langword="null"/> if unknown.</param>
    public static Asking Of(string text, string? language)
    {
        var words = Split(text, out var capitals);
        var table = WordClasses.For(language);
        var classes = new WordClass[words.Count];
        var all = WordClass.None;
        for (var i = 0; i < classes.Length; i++)
        {
            // A name is no verb, whatever it ends in: "United", "Kyiv" in Ukrainian.
            classes[i] = table.Of(words[i]) & (capitals[i] ? ~WordClass.Past : ~WordClass.None);
            // "asked not to close the door" denies nothing of what is asked.
            var deniesDeed = i + 1 < words.Count && TurnsOfPhrase.Has(language, TurnKind.NoDenial, $"{words[i]} {words[i + 1]}");
            all |= deniesDeed ? classes[i] & ~WordClass.Negation : classes[i];
        }

        if (AskingWords.Find(words, language) is not { } asked)
        {
            return new Asking(AnswerKind.Open, null, all, false) { Predicate = AskedAct.Find(words, classes, capitals, -1, 0, language) };
        }

        var after = asked.Start + asked.Length;
        var actor = after < words.Count && (classes[after] & WordClass.Support) == 0;
        var noun = FindNoun(words, classes, after);
        var kind = asked.Kind == AnswerKind.Thing && noun >= 0 ? KindOf(classes[noun]) : asked.Kind;
        return new Asking(kind, noun >= 0 ? words[noun] : null, all, actor)
        {
            Describing = noun > after ? words[after..noun] : [],
            // After "who" or "when" comes what is done, not the noun asked for.
            Predicate = AskedAct.Find(words, classes, capitals, asked.Kind is AnswerKind.Thing or AnswerKind.Count ? noun : -1, after, language),
        };
    }

    // The first word after the asking word that is no function word, unless a verb that carries the question comes before.
    // What only tells which of them, or how many, stands before it: "which five regions", "how many Ukrainian prisoners".
    static int FindNoun(List<string> words, WordClass[] classes, int after)
    {
        const int reach = 3;
        var found = -1;
        for (var i = after; i < Math.Min(classes.Length, after + reach); i++)
        {
            if ((classes[i] & WordClass.Support) != 0)
            {
                return found;
            }

            if ((classes[i] & WordClass.Function) == 0)
            {
                found = i;
                if ((classes[i] & Describes) == 0 && !char.IsDigit(words[i][0]))
                {
                    return i;
                }
            }
            else if (found >= 0)
            {
                return found;
            }
        }

        return found;
    }

    static AnswerKind KindOf(WordClass noun) =>
        (noun & WordClass.AsksTime) != 0 ? AnswerKind.Time
        : (noun & WordClass.AsksNumber) != 0 ? AnswerKind.Amount
        : (noun & WordClass.AsksPlace) != 0 ? AnswerKind.Place
        : (noun & WordClass.AsksPerson) != 0 ? AnswerKind.Person
        : (noun & WordClass.AsksReason) != 0 ? AnswerKind.Reason
        : (noun & WordClass.AsksName) != 0 ? AnswerKind.Name
        : (noun & WordClass.AsksDuration) != 0 ? AnswerKind.Duration
        : AnswerKind.Thing;

    static List<string> Split(string text, out List<bool> capitals)
    {
        var words = new List<string>();
        capitals = [];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '\'' or '\u2019' or '-'));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                capitals.Add(words.Count > 0 && char.IsUpper(text[start]));
                words.Add(text[start..i].ToLowerInvariant().Replace('\u2019', '\''));
                start = -1;
            }
        }

        return words;
    }
}
