using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>Which words of the question the candidate holds: names, numbers, the rarest, the first, the thing asked for.</summary>
static class WordFeatures
{
    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var asked = contest.Asked;
        var text = meeting.Text;
        var reach = text | meeting.Candidate.Around;
        double names = 0, namesHeld = 0, namesFar = 0, numbers = 0, numbersHeld = 0, numbersFar = 0, contents = 0, contentsHeld = 0;
        int first = -1, last = -1, second = -1, rarest = -1, nextRarest = -1;
        for (var i = 0; i < asked.Count; i++)
        {
            var word = asked.Words[i];
            if (!word.IsMeaningful)
            {
                continue;
            }

            // A word of the question before is missed the less the less it weighs.
            var held = word.Weight * meeting.Likeness[i];
            var far = ((reach | contest.Unsaid) & (1UL << i)) == 0 && meeting.Likeness[i] < WordMeeting.SameWord ? word.Weight : 0;
            if (word.Kind == QuestionWordKind.Name)
            {
                names += word.Weight;
                namesHeld += held;
                namesFar += far;
            }
            else if (word.Kind == QuestionWordKind.Number)
            {
                numbers += word.Weight;
                numbersHeld += held;
                numbersFar += far;
            }
            else
            {
                contents += word.Weight;
                contentsHeld += held;
                last = i;
            }

            second = first >= 0 && second < 0 ? i : second;
            first = first < 0 ? i : first;
            if (rarest < 0 || asked.Worth[i] > asked.Worth[rarest])
            {
                (nextRarest, rarest) = (rarest, i);
            }
            else if (nextRarest < 0 || asked.Worth[i] > asked.Worth[nextRarest])
            {
                nextRarest = i;
            }
        }

        row.Put("names.held", names > 0 ? namesHeld / names : 0);
        row.Put("names.missing", names - namesHeld);
        row.Put("names.out-of-reach", namesFar);
        row.Put("numbers.held", numbersHeld);
        row.Put("numbers.out-of-reach", numbersFar);
        row.Put("contents.held", contents > 0 ? contentsHeld / contents : 0);
        row.Put("word.first", Held(meeting, first));
        row.Put("word.second", Held(meeting, second));
        row.Put("word.last", Held(meeting, last));
        row.Put("word.rarest", Held(meeting, rarest));
        row.Put("word.next-rarest", Held(meeting, nextRarest));
        row.Put("word.noun", Held(meeting, contest.Noun));
        row.Put("word.denial-differs", Denies(contest.Asking.Classes) != meeting.Holds(WordClass.Negation));
    }

    static double Held(WordMeeting meeting, int word) => word >= 0 ? meeting.Likeness[word] : 0;

    static bool Denies(WordClass classes) => (classes & WordClass.Negation) != 0;
}
