using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// The worth of the question's words that the sentence holds, by what kind of words they are: in a linear ranking these
/// are learned weights of words.
/// </summary>
static class EvidenceFeatures
{
    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var asked = contest.Asked;
        double name = 0, number = 0, content = 0, early = 0, middle = 0, late = 0, rare = 0, common = 0, headline = 0, rest = 0;
        double shortWord = 0, longWord = 0, exact = 0, paragraph = 0, nowhere = 0, roots = 0, repeated = 0;
        double mean = 0, meaningful = 0, seen = 0;
        for (var i = 0; i < asked.Count; i++)
        {
            meaningful += asked.Worth[i] > 0 ? 1 : 0;
        }

        mean = asked.All / Math.Max(1, meaningful);
        for (var i = 0; i < asked.Count; i++)
        {
            var worth = asked.Worth[i];
            if (worth <= 0)
            {
                continue;
            }

            var bit = 1UL << i;
            var held = worth * meeting.Likeness[i];
            var place = seen / Math.Max(1, meaningful - 1);
            seen++;
            var kind = asked.Words[i].Kind;
            name += kind == QuestionWordKind.Name ? held : 0;
            number += kind == QuestionWordKind.Number ? held : 0;
            content += kind == QuestionWordKind.Content ? held : 0;
            early += place < .34 ? held : 0;
            middle += place is >= .34 and <= .67 ? held : 0;
            late += place > .67 ? held : 0;
            rare += worth > mean * 1.1 ? held : 0;
            common += worth < mean * .8 ? held : 0;
            headline += (meeting.Candidate.Places.Headline & bit) != 0 ? held : 0;
            rest += (meeting.Candidate.Places.Headline & bit) == 0 ? held : 0;
            shortWord += asked.Words[i].Text.Length < 5 ? held : 0;
            longWord += asked.Words[i].Text.Length > 8 ? held : 0;
            exact += (meeting.Text & bit) != 0 ? worth : 0;
            paragraph += (meeting.Candidate.Places.Paragraph & bit) != 0 && (meeting.Text & bit) == 0 ? worth : 0;
            nowhere += ((meeting.Candidate.Around | meeting.Text) & bit) == 0 ? worth - held : 0;
            roots += Math.Sqrt(held);
        }

        for (var i = 0; i < meeting.Met.Length; i++)
        {
            repeated += meeting.Met[i] >= 0 && meeting.First[meeting.Met[i]] != i ? asked.Worth[meeting.Met[i]] : 0;
        }

        row.Put("held.name", name);
        row.Put("held.number", number);
        row.Put("held.content", content);
        row.Put("held.early", early);
        row.Put("held.middle", middle);
        row.Put("held.late", late);
        row.Put("held.rare", rare);
        row.Put("held.common", common);
        row.Put("held.headline", headline);
        row.Put("held.rest", rest);
        row.Put("held.short", shortWord);
        row.Put("held.long", longWord);
        row.Put("held.exact", exact);
        row.Put("held.paragraph-only", paragraph);
        row.Put("held.nowhere", nowhere);
        row.Put("held.roots", roots);
        row.Put("held.repeated", repeated);
        row.Put("held.name-share", name / asked.All);
        row.Put("held.late-share", late / asked.All);
        row.Put("held.early-share", early / asked.All);
        row.Put("held.rare-share", rare / asked.All);
        row.Put("held.common-share", common / asked.All);
        row.Put("held.per-length", (name + number + content) / Math.Sqrt(10 + meeting.Words.Length));
        row.Put("held.per-log-length", (name + number + content) / Math.Log(10 + meeting.Words.Length));
        row.Put("held.score", meeting.Candidate.Score);
        row.Put("held.root-score", Math.Sqrt(meeting.Candidate.Score));
    }
}
