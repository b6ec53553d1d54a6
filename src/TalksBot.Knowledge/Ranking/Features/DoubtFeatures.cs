using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// What makes a match doubtful: it was made by other words than the question's, or the sentence tells of another day, gives no
/// reason, counts something else, or plans what the question takes for done. Right candidates and their rivals share it
/// mostly, so that it tells little in the ranking; the confidence uses it.
/// </summary>
static class DoubtFeatures
{
    const int LongestDay = 2;

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
        row.Put("doubt.no-reason", asking.Kind == AnswerKind.Reason && !holdsAnswer);
        row.Put("doubt.not-counted", asking.Kind == AnswerKind.Count && IsMissing(asking.Noun, asked, meeting));
        row.Put("doubt.only-planned", asking.Kind == AnswerKind.Open && AsksWhatWasDone(asking) && meeting.Holds(WordClass.Plan));
    }

    // "How many women" of a sentence that counts soldiers.
    static bool IsMissing(string? noun, AskedWords asked, WordMeeting meeting) =>
        noun is not null && asked.IndexOf(noun) is >= 0 and var word
        && asked.Worth[word] > 0 && meeting.Likeness[word] < WordMeeting.SameWord;

    static bool AsksWhatWasDone(Asking asking) => (asking.Classes & (WordClass.Past | WordClass.Plan)) == WordClass.Past;

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
