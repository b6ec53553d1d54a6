namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>How much of the question's worth (weight times idf) stands where.</summary>
static class CoverageFeatures
{
    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var asked = contest.Asked;
        var places = meeting.Candidate.Places;
        var text = meeting.Text;
        var reach = text | meeting.Candidate.Around;
        var inText = asked.Share(text);
        row.Put("coverage.text", inText);
        row.Put("coverage.text-squared", inText * inText);
        row.Put("coverage.paragraph", asked.Share(places.Paragraph | text));
        row.Put("coverage.reach", asked.Share(reach));
        row.Put("coverage.headline", asked.Share(places.Headline));
        row.Put("coverage.headline-only", asked.Share(places.Headline & ~text));
        row.Put("coverage.previous", asked.Share(places.Previous));
        row.Put("coverage.previous-only", asked.Share(places.Previous & ~text));
        row.Put("coverage.next", asked.Share(places.Next));
        row.Put("coverage.next-only", asked.Share(places.Next & ~text));
        row.Put("coverage.paragraph-only", asked.Share(places.Paragraph & ~text));
        row.Put("coverage.unheadlined", ShareBeyond(asked, text, places.Headline));

        double like = 0, squares = 0, coveredSquares = 0, logs = 0, coveredLogs = 0, likeOnly = 0;
        double local = 0, coveredLocal = 0, counted = 0, covered = 0, grammar = 0, coveredGrammar = 0, greatestMissing = 0;
        double odds = 0;
        var count = contest.Meetings.Length;
        for (var i = 0; i < asked.Count; i++)
        {
            var has = (text & (1UL << i)) != 0 ? 1.0 : 0;
            var worth = asked.Worth[i];
            if (worth <= 0)
            {
                grammar++;
                coveredGrammar += has;
                continue;
            }

            like += worth * meeting.Likeness[i];
            likeOnly += has > 0 ? 0 : worth * meeting.Likeness[i];
            counted += asked.Words[i].Weight;
            covered += asked.Words[i].Weight * has;
            squares += worth * worth;
            coveredSquares += worth * worth * has;
            logs += Math.Sqrt(worth);
            coveredLogs += Math.Sqrt(worth) * has;
            // Rarity among the candidates: a word that all of them hold tells nothing.
            var rarity = Math.Log((count + 1.0) / (contest.Holders[i] + .5));
            local += rarity;
            coveredLocal += rarity * meeting.Likeness[i];
            odds += has * rarity;
            greatestMissing = Math.Max(greatestMissing, has > 0 || meeting.Likeness[i] > WordMeeting.SameWord ? 0 : worth);
        }

        row.Put("coverage.like", like / asked.All);
        row.Put("coverage.like-only", likeOnly / asked.All);
        row.Put("coverage.words", covered / Math.Max(1, counted));
        row.Put("coverage.count", covered);
        row.Put("coverage.log-missing", Math.Log(1 + counted - covered));
        row.Put("coverage.squares", coveredSquares / Math.Max(squares, 1e-6));
        row.Put("coverage.roots", coveredLogs / Math.Max(logs, 1e-6));
        row.Put("coverage.local", coveredLocal / Math.Max(local, 1e-6));
        row.Put("coverage.local-sum", odds);
        row.Put("coverage.worth", like);
        row.Put("coverage.grammar", coveredGrammar / Math.Max(1, grammar));
        row.Put("coverage.greatest-missing", greatestMissing / asked.All);
    }

    // A word of the headline goes without saying in the article; what counts is the rest.
    static double ShareBeyond(AskedWords asked, ulong text, ulong headline)
    {
        var all = asked.Share(~headline);
        return all < .05 ? 1 : asked.Share(text & ~headline) / all;
    }
}
