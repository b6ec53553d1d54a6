using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// What speaks against a sentence that otherwise fits: it denies what the question does not, or says the opposite, or has
/// another name, number, people, ordinal or word where the question's own would stand ("released in 1975" for "released in
/// 1982", "the Russian delegation" for "the Ukrainian delegation"). The
/// ranking does without, since its rivals mostly share these faults; the confidence lives on them.
/// </summary>
static class ContraryFeatures
{
    /// <summary>The features' names, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } = FeatureRow.NamesOf((ref FeatureRow row) =>
        Measure(Contest.OfNothing.Asking, Contest.OfNothing.Asked, Contest.OfNothing.Meetings[0], true, ref row));

    /// <summary>Measures a candidate.</summary>
    /// <param name="asking">How the question asks.</param>
    /// <param name="asked">Its words.</param>
    /// <param name="meeting">How they meet the candidate's.</param>
    /// <param name="holdsAnswer">Whether the candidate holds anything of the kind asked for.</param>
    /// <param name="row">Takes the values.</param>
    public static void Measure(Asking asking, AskedWords asked, WordMeeting meeting, bool holdsAnswer, ref FeatureRow row)
    {
        double opposite = 0, name = 0, number = 0, content = 0, picking = 0, pickingMissing = 0, ordinals = 0, numbersMissing = 0, nameNowhere = 0;
        var (otherPeople, otherOrdinal) = (false, false);
        var reach = meeting.Text | meeting.Candidate.Around | asked.Unsaid(asking);
        for (var i = 0; i < asked.Count; i++)
        {
            var missing = meeting.Likeness[i] < WordMeeting.SameWord;
            var weight = asked.Words[i].IsMeaningful ? asked.Words[i].Weight : 1;
            if ((asked.Classes[i] & (WordClass.Superlative | WordClass.Ordinal)) != 0)
            {
                picking += weight;
                pickingMissing += missing && meeting.First[i] < 0 ? weight : 0;
            }

            opposite += meeting.Likeness[i] < 1 && Holds(meeting, asked.Opposites[i]) ? weight : 0;
            if (asked.Worth[i] <= 0 || !missing)
            {
                continue;
            }

            var worth = asked.Worth[i] / asked.All;
            var kind = KindOf(asked.Classes[i], asked.Words[i].Kind);
            nameNowhere = kind == QuestionWordKind.Name && (reach & (1UL << i)) == 0 ? Math.Max(nameNowhere, weight) : nameNowhere;
            ordinals = (asked.Classes[i] & WordClass.Ordinal) != 0 ? Math.Max(ordinals, weight) : ordinals;
            numbersMissing += kind == QuestionWordKind.Number ? weight : 0;
            if (IsReplaced(meeting, i, kind))
            {
                name += kind == QuestionWordKind.Name ? worth : 0;
                otherPeople |= (asked.Classes[i] & WordClass.Demonym) != 0 && StandsBefore(meeting, WordClass.Demonym, i + 1);
                otherOrdinal |= (asked.Classes[i] & WordClass.Ordinal) != 0 && StandsBefore(meeting, WordClass.Ordinal, i + 1);
                number += kind == QuestionWordKind.Number ? worth : 0;
                content += kind == QuestionWordKind.Content ? worth : 0;
            }
        }

        var asks = (asking.Classes & WordClass.Negation) != 0;
        var says = meeting.Holds(WordClass.Negation);
        row.Put("contrary.opposite", opposite);
        row.Put("contrary.only-asked-denies", asks && !says);
        row.Put("contrary.only-text-denies", says && !asks);
        row.Put("contrary.name", name);
        row.Put("contrary.other-people", otherPeople);
        row.Put("contrary.other-place-in-order", otherOrdinal);
        row.Put("contrary.number", number);
        row.Put("contrary.content", content);
        row.Put("contrary.numbers-missing", numbersMissing);
        row.Put("contrary.other-numbers", HasOtherNumber(meeting) ? Math.Min(1, numbersMissing) : 0);
        row.Put("contrary.picking-missing", pickingMissing);
        row.Put("contrary.picking-held", picking - pickingMissing);
        row.Put("contrary.name-nowhere", nameNowhere);
        row.Put("contrary.other-ordinal", HoldsNew(meeting, WordClass.Ordinal) ? ordinals : 0);
        row.Put("contrary.no-person", !holdsAnswer && asking.Kind == AnswerKind.Person);
        row.Put("contrary.no-time", !holdsAnswer && asking.Kind == AnswerKind.Time);
        row.Put("contrary.no-place", asking.Kind == AnswerKind.Place && !holdsAnswer && (asking.Noun is null || !HoldsNewName(meeting)));
        row.Put("contrary.no-figure", !holdsAnswer && asking.Kind is (AnswerKind.Count or AnswerKind.Amount or AnswerKind.Duration));
    }

    // Whether another word of the same kind stands beside the neighbour that the question's word has in the question.
    static bool IsReplaced(WordMeeting meeting, int word, QuestionWordKind kind)
    {
        for (var i = 0; i < meeting.Met.Length; i++)
        {
            if (meeting.Met[i] == word - 1 && IsOther(meeting, i + 1, kind))
            {
                return true;
            }

            if (meeting.Met[i] == word + 1 && IsOther(meeting, i - 1, kind))
            {
                return true;
            }
        }

        return false;
    }

    // "The Russian delegation" for "the Ukrainian delegation", "the third round" for "the first round".
    static bool StandsBefore(WordMeeting meeting, WordClass classes, int noun)
    {
        for (var i = 1; i < meeting.Met.Length; i++)
        {
            if (meeting.Met[i] == noun && meeting.Met[i - 1] < 0 && meeting.Words[i - 1].Is(classes))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsOther(WordMeeting meeting, int at, QuestionWordKind kind)
    {
        if (at < 0 || at >= meeting.Words.Length || meeting.Met[at] >= 0 || meeting.Words[at].Is(WordClass.Function))
        {
            return false;
        }

        var word = meeting.Words[at];
        var own = word.Has(WordMarks.Digit) ? QuestionWordKind.Number
            : word.Has(WordMarks.Capital) ? QuestionWordKind.Name
            : QuestionWordKind.Content;
        return KindOf(word.Classes, own) == kind;
    }

    // Not every language gives a people a capital, and a number in letters is a number.
    static QuestionWordKind KindOf(WordClass classes, QuestionWordKind written) =>
        (classes & WordClass.Demonym) != 0 ? QuestionWordKind.Name
        : (classes & (WordClass.Ordinal | WordClass.Number)) != 0 ? QuestionWordKind.Number
        : written;

    static bool Holds(WordMeeting meeting, ulong[] terms)
    {
        foreach (var word in meeting.Words)
        {
            if (Array.IndexOf(terms, word.Term) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    static bool HoldsNew(WordMeeting meeting, WordClass classes)
    {
        for (var i = 0; i < meeting.Words.Length; i++)
        {
            if (meeting.Met[i] < 0 && meeting.Words[i].Is(classes))
            {
                return true;
            }
        }

        return false;
    }

    // "Which country" may be told of by its name alone.
    static bool HoldsNewName(WordMeeting meeting)
    {
        for (var i = 0; i < meeting.Words.Length; i++)
        {
            var word = meeting.Words[i];
            if (meeting.Met[i] < 0 && word.Has(WordMarks.Capital | WordMarks.First) && !word.Is(WordClass.Demonym | WordClass.Function))
            {
                return true;
            }
        }

        return false;
    }

    static bool HasOtherNumber(WordMeeting meeting)
    {
        for (var i = 0; i < meeting.Words.Length; i++)
        {
            if (meeting.Met[i] < 0 && meeting.Words[i].Has(WordMarks.Digit))
            {
                return true;
            }
        }

        return false;
    }
}
