using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// What makes a match doubtful: it was made by other words than the question's, or the sentence tells of another day. Right
/// candidates and their rivals share it mostly, so that it tells little in the ranking; the confidence uses it.
/// </summary>
static class DoubtFeatures
{
    const int LongestDay = 2;

    /// <summary>The features' names, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } = ReadNames();

    /// <summary>Measures a candidate.</summary>
    /// <param name="asked">The question's words.</param>
    /// <param name="meeting">How they meet the candidate's.</param>
    /// <param name="row">Takes the values.</param>
    public static void Measure(AskedWords asked, WordMeeting meeting, ref FeatureRow row)
    {
        double synonyms = 0, relatives = 0;
        var dayMissing = false;
        for (var i = 0; i < asked.Count; i++)
        {
            if (asked.Worth[i] > 0 && meeting.Likeness[i] >= 1)
            {
                var met = BestWorth(asked.Words[i], meeting);
                relatives += met is > 0 and <= WordVariants.RelativeWorth ? asked.Worth[i] : 0;
                synonyms += met is > WordVariants.RelativeWorth and <= WordVariants.SynonymWorth ? asked.Worth[i] : 0;
            }

            if ((asked.Classes[i] & WordClass.Month) != 0 && asked.Words[i].IsMeaningful)
            {
                dayMissing |= IsMissingDay(asked, meeting, i - 1) || IsMissingDay(asked, meeting, i + 1);
            }
        }

        row.Put("doubt.synonyms", synonyms / asked.All);
        row.Put("doubt.relatives", relatives / asked.All);
        row.Put("doubt.day-missing", dayMissing);
        row.Put("doubt.other-day", dayMissing && HoldsDay(meeting));
    }

    static List<string> ReadNames()
    {
        var names = new List<string>();
        var row = new FeatureRow(new float[FeatureRow.Room], names);
        var nothing = Contest.OfNothing;
        Measure(nothing.Asked, nothing.Meetings[0], ref row);
        return names;
    }

    // What the best of the sentence's words that stand for a word of the question counts for; 0 if no single one does.
    static float BestWorth(QuestionWord word, WordMeeting meeting)
    {
        var best = 0f;
        for (var i = 0; i < word.Terms.Count; i++)
        {
            var term = SentenceWords.Hash(word.Terms[i].Language, word.Terms[i].Term);
            foreach (var other in meeting.Words)
            {
                best = other.Term == term ? Math.Max(best, word.WorthOf(i)) : best;
            }
        }

        return best;
    }

    static bool IsMissingDay(AskedWords asked, WordMeeting meeting, int word) =>
        word >= 0 && word < asked.Count && meeting.Likeness[word] < 1
        && asked.Words[word].Kind == QuestionWordKind.Number && asked.Words[word].Text.Length <= LongestDay;

    // "16 May", "May 16", in whatever language; not "May 2025".
    static bool HoldsDay(WordMeeting meeting)
    {
        for (var i = 0; i < meeting.Words.Length; i++)
        {
            if (meeting.Words[i].Is(WordClass.Month) && (IsDay(meeting.Words, i - 1) || IsDay(meeting.Words, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsDay(SentenceWord[] words, int at) =>
        at >= 0 && at < words.Length && words[at].Has(WordMarks.Digit) && words[at].Length <= LongestDay;
}
