using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>How well the new words of a sentence fit the kind of answer that is asked for.</summary>
/// <param name="Holds">1 if a word of that kind is there.</param>
/// <param name="Near">How near the best of them stands to the question's words, 0 to 1, each weighing its worth.</param>
/// <param name="InClause">The share of the question's worth in the clause of the best of them.</param>
/// <param name="Before">1 if it stands before the question's words, -1 after, 0 among them.</param>
/// <param name="NounCounted">1 if the noun asked for stands by a number or name of that kind.</param>
readonly record struct AnswerFit(double Holds, double Near, double InClause, double Before, double NounCounted)
{
    const int NounReach = 3;

    /// <summary>Measures one candidate.</summary>
    public static AnswerFit Of(Contest contest, WordMeeting meeting)
    {
        var aside = (contest.Asking.Classes & WordClass.Speech) == 0 ? AsideClauses(contest.Asked, meeting) : 0;
        var fit = Of(contest, meeting, aside);
        // "Who finds it too old?" asks for whoever says so, if nobody else is named.
        return fit.Holds > 0 || aside == 0 || contest.Asking.Kind != AnswerKind.Person ? fit : Of(contest, meeting, aside: 0);
    }

    static AnswerFit Of(Contest contest, WordMeeting meeting, ulong aside)
    {
        var (named, asked) = (contest.Noun, contest.Asked);
        double holds = 0, bestNear = 0, inClause = 0, before = 0, nounCounted = 0;
        for (var i = 0; i < meeting.Words.Length; i++)
        {
            if (meeting.Met[i] >= 0 || IsIn(aside, meeting.Words[i].Clause) || !Fits(contest, meeting, i)
                || (contest.Asking.Kind == AnswerKind.Place && TellsApart(contest, meeting, i)))
            {
                continue;
            }

            holds = 1;
            nounCounted = named >= 0 && StandsNear(meeting, named, i) ? 1 : nounCounted;
            var (near, clause, ahead) = Around(asked, meeting, i);
            if (near > bestNear)
            {
                (bestNear, inClause, before) = (near, clause, ahead);
            }
        }

        return new AnswerFit(holds, bestNear, inClause, before, nounCounted);
    }

    static bool StandsNear(WordMeeting meeting, int word, int at)
    {
        for (var i = Math.Max(0, at - NounReach); i <= Math.Min(meeting.Met.Length - 1, at + NounReach); i++)
        {
            if (meeting.Met[i] == word)
            {
                return true;
            }
        }

        return false;
    }

    // Clauses that only tell who says so, and when: "TASS reported on 1 June".
    static ulong AsideClauses(AskedWords asked, WordMeeting meeting)
    {
        ulong speaking = 0, met = 0;
        for (var i = 0; i < meeting.Words.Length; i++)
        {
            var clause = meeting.Words[i].Clause < 64 ? 1UL << meeting.Words[i].Clause : 0;
            speaking |= meeting.Words[i].Is(WordClass.Speech) ? clause : 0;
            met |= meeting.Met[i] >= 0 && asked.Worth[meeting.Met[i]] > 0 ? clause : 0;
        }

        return speaking & ~met;
    }

    static bool IsIn(ulong clauses, int clause) => clause < 64 && (clauses & (1UL << clause)) != 0;

    static (double Near, double Clause, double Ahead) Around(AskedWords asked, WordMeeting meeting, int at)
    {
        double near = 0, clause = 0, ahead = 0, all = 1e-6;
        for (var word = 0; word < asked.Count; word++)
        {
            var place = meeting.First[word];
            if (place >= 0 && asked.Worth[word] > 0)
            {
                var worth = asked.Worth[word] * meeting.Likeness[word];
                near += worth / (1 + .25 * Math.Abs(place - at));
                clause += meeting.Words[place].Clause == meeting.Words[at].Clause ? worth : 0;
                ahead += at < place ? worth : -worth;
                all += worth;
            }
        }

        return (near / asked.All, clause / asked.All, ahead / all);
    }

    static bool Fits(Contest contest, WordMeeting meeting, int i)
    {
        var words = meeting.Words;
        var word = words[i];
        var isNumber = word.Has(WordMarks.Digit) || word.Is(WordClass.Number);
        // "in May" and "on Friday" are capitals in English that name nobody and no place.
        var isName = contest.IsName(word) && !word.Has(WordMarks.Digit) && !word.Is(WordClass.Month | WordClass.Weekday);
        return contest.Asking.Kind switch
        {
            AnswerKind.Person => isName && !word.Is(WordClass.Demonym) && !StandsIn(words, i) && !OfficeNames.Hold(meeting, i),
            AnswerKind.Time => word.Has(WordMarks.Digit) || word.Is(WordClass.Month | WordClass.Weekday | WordClass.Period),
            AnswerKind.Place => isName && !word.Is(WordClass.Demonym) && FollowsPlace(words, i),
            AnswerKind.Reason => word.Is(WordClass.Reason),
            AnswerKind.Count => isNumber && !IsOfDate(words, i),
            AnswerKind.Amount => (isNumber && !IsOfDate(words, i)) || word.Has(WordMarks.PercentSign | WordMarks.MoneySign),
            AnswerKind.Duration => word.Is(WordClass.Duration) && i > 0,
            AnswerKind.Manner => word.Is(WordClass.Manner),
            AnswerKind.Name => isName || word.Has(WordMarks.Quoted),
            _ => !word.Is(WordClass.Function) && !word.Has(WordMarks.Digit),
        };
    }

    // "in Istanbul", "on Crimea": nobody is in or on a person, though much comes from one or is between two.
    static bool StandsIn(SentenceWord[] words, int i) => i > 0 && words[i - 1].Is(WordClass.Locative);

    // "2 June", "June 2025", "in 2025,": a number that counts nothing.
    static bool IsOfDate(SentenceWord[] words, int i)
    {
        if (!words[i].Has(WordMarks.Digit))
        {
            return false;
        }

        var before = i > 0 ? words[i - 1].Classes : WordClass.None;
        return (words[i].Has(WordMarks.Year) && words[i].Length == 4 && IsYear(words, i))
            || (before & WordClass.Month) != 0 || (i + 1 < words.Length && words[i + 1].Is(WordClass.Month));
    }

    // Four digits that no noun follows are a year where a time may stand: "in 2025", "(2025)"; but "was 1200" is a count, and
    // so is "a total of 1200".
    static bool IsYear(SentenceWord[] words, int i)
    {
        var isLast = i + 1 == words.Length || words[i + 1].Is(WordClass.Function) || words[i + 1].Clause != words[i].Clause;
        if (!isLast || i == 0 || words[i - 1].Clause != words[i].Clause)
        {
            return isLast;
        }

        return words[i - 1].Is(WordClass.Time | WordClass.Period) && !(i > 1 && words[i - 2].Is(WordClass.AsksNumber));
    }

    // "at the Istanbul talks": the name only tells which talks, those that are asked about; not in "talks in Istanbul started".
    static bool TellsApart(Contest contest, WordMeeting meeting, int name)
    {
        if (name == 0 || name + 1 == meeting.Words.Length || meeting.Met[name + 1] is not (>= 0 and var met))
        {
            return false;
        }

        var (before, noun) = (meeting.Words[name - 1], meeting.Words[name + 1]);
        return contest.Asked.Worth[met] > 0 && meeting.Words[name].Clause == noun.Clause
            && !noun.Has(WordMarks.Capital) && !noun.Is(WordClass.Past) && met != contest.Act
            && TurnsOfPhrase.Has(
                meeting.Candidate.Sentence.Article.Language,
                TurnKind.TellingApart,
                meeting.TextOf(before).ToString().ToLowerInvariant());
    }

    // "in Istanbul", "in the Dolmabahce office": a name to which a word of place leads, an article or two between them.
    static bool FollowsPlace(SentenceWord[] words, int name)
    {
        const int articles = 2;
        for (var i = name - 1; i >= 0 && name - i <= articles && words[i].Is(WordClass.Function); i--)
        {
            if (words[i].Is(WordClass.Place))
            {
                return true;
            }
        }

        return name > 0 && words[name - 1].Is(WordClass.Place);
    }
}
