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
    public static AnswerFit Of(Contest contest, WordMeeting meeting) =>
        Of(contest.Asking.Kind, contest.Noun, contest.Asked, meeting);

    /// <summary>Measures one candidate.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="asked">The question's words.</param>
    /// <param name="named">Which of them names what is asked for, or -1.</param>
    /// <param name="meeting">How they meet the candidate's.</param>
    public static AnswerFit Of(AnswerKind kind, int named, AskedWords asked, WordMeeting meeting)
    {
        double holds = 0, bestNear = 0, inClause = 0, before = 0, nounCounted = 0;
        var noun = named >= 0 ? meeting.First[named] : -1;
        for (var i = 0; i < meeting.Words.Length; i++)
        {
            if (meeting.Met[i] >= 0 || !Fits(kind, meeting.Words, i))
            {
                continue;
            }

            holds = 1;
            nounCounted = noun >= 0 && Math.Abs(noun - i) <= NounReach ? 1 : nounCounted;
            var (near, clause, ahead) = Around(asked, meeting, i);
            if (near > bestNear)
            {
                (bestNear, inClause, before) = (near, clause, ahead);
            }
        }

        return new AnswerFit(holds, bestNear, inClause, before, nounCounted);
    }

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

    static bool Fits(AnswerKind kind, SentenceWord[] words, int i)
    {
        var word = words[i];
        var isNumber = word.Has(WordMarks.Digit) || word.Is(WordClass.Number);
        // "in May" and "on Friday" are capitals in English that name nobody and no place.
        var isName = word.Has(WordMarks.Capital) && !word.Has(WordMarks.Digit) && !word.Is(WordClass.Month | WordClass.Weekday);
        return kind switch
        {
            AnswerKind.Person => isName && !word.Is(WordClass.Demonym),
            AnswerKind.Time => word.Has(WordMarks.Digit) || word.Is(WordClass.Month | WordClass.Weekday | WordClass.Period),
            AnswerKind.Place => isName && !word.Is(WordClass.Demonym) && FollowsPlace(words, i),
            AnswerKind.Reason => word.Is(WordClass.Reason),
            AnswerKind.Count => isNumber,
            AnswerKind.Amount => isNumber || word.Has(WordMarks.PercentSign | WordMarks.MoneySign),
            AnswerKind.Duration => word.Is(WordClass.Duration) && i > 0,
            AnswerKind.Manner => word.Is(WordClass.Manner),
            AnswerKind.Name => isName || word.Has(WordMarks.Quoted),
            _ => !word.Is(WordClass.Function) && !word.Has(WordMarks.Digit),
        };
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
