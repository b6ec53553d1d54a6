namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>What the sentences before and after add, words of the same stem by letter trigrams counted too.</summary>
static class NeighbourFeatures
{
    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var asked = contest.Asked;
        var previous = WordMeeting.Liken(asked, meeting.Candidate.Previous);
        var next = WordMeeting.Liken(asked, meeting.Candidate.Next);
        double before = 0, after = 0, beforeOnly = 0, afterOnly = 0, either = 0, betterBefore = 0, betterAfter = 0, own = 0;
        for (var i = 0; i < asked.Count; i++)
        {
            var worth = asked.Worth[i];
            var mine = meeting.Likeness[i];
            own += worth * mine;
            before += worth * previous[i];
            after += worth * next[i];
            beforeOnly += worth * Math.Max(0, previous[i] - mine);
            afterOnly += worth * Math.Max(0, next[i] - mine);
            either += worth * Math.Max(mine, Math.Max(previous[i], next[i]));
        }

        betterBefore = Math.Max(0, before - own);
        betterAfter = Math.Max(0, after - own);
        row.Put("near.previous", before / asked.All);
        row.Put("near.next", after / asked.All);
        row.Put("near.previous-only", beforeOnly / asked.All);
        row.Put("near.next-only", afterOnly / asked.All);
        row.Put("near.either", either / asked.All);
        row.Put("near.either-worth", either);
        row.Put("near.previous-better", betterBefore / asked.All);
        row.Put("near.next-better", betterAfter / asked.All);
        row.Put("near.previous-more", beforeOnly);
        row.Put("near.next-more", afterOnly);
        row.Put("near.has-previous", meeting.Candidate.Previous is not null);
    }
}
