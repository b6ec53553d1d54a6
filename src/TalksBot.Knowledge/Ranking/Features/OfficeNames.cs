using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>Tells capitals that name an office from those that name who holds it.</summary>
static class OfficeNames
{
    /// <summary>
    /// Whether a word belongs to the name of an office: capitals that end in a title, as "First Deputy Foreign Minister" does.
    /// "Foreign Minister Fidan" names somebody, and so does "Stephen King".
    /// </summary>
    /// <param name="meeting">The sentence.</param>
    /// <param name="word">Which of its words.</param>
    public static bool Hold(WordMeeting meeting, int word)
    {
        var words = meeting.Words;
        var last = word;
        while (last + 1 < words.Length && IsOneRun(words, last, last + 1))
        {
            last++;
        }

        return words[last].Is(WordClass.Title) && !IsSurname(meeting, last);
    }

    static bool IsOneRun(SentenceWord[] words, int one, int next) =>
        words[one].Clause == words[next].Clause && words[next].Has(WordMarks.Capital);

    static bool IsSurname(WordMeeting meeting, int last)
    {
        var (words, language) = (meeting.Words, meeting.Candidate.Sentence.Article.Language);
        if (!TurnsOfPhrase.Has(language, TurnKind.Surname, Lower(meeting, last)))
        {
            return false;
        }

        for (var i = last; i > 0 && IsOneRun(words, i - 1, i) && words[i - 1].Has(WordMarks.Capital | WordMarks.First); i--)
        {
            var before = words[i - 1];
            if (!before.Is(WordClass.Title | WordClass.Demonym | WordClass.Ordinal | WordClass.Function)
                && !TurnsOfPhrase.Has(language, TurnKind.Office, Lower(meeting, i - 1)))
            {
                return true;
            }
        }

        return false;
    }

    static string Lower(WordMeeting meeting, int word) => meeting.TextOf(meeting.Words[word]).ToString().ToLowerInvariant();
}
