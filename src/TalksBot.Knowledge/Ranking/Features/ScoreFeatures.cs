namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>What the first stage thought.</summary>
static class ScoreFeatures
{
    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, int index, ref FeatureRow row)
    {
        var score = contest.Meetings[index].Candidate.Score;
        var best = Math.Max(contest.BestScore, 1e-6);
        var words = contest.Asked.Words;
        double ideal = 1e-6;
        for (var i = 0; i < words.Count; i++)
        {
            ideal += words[i].Weight * words[i].Idf;
        }

        row.Put("score.share-of-ideal", score / ideal);
        row.Put("score.share-of-best", score / best);
        row.Put("score.log-share-of-best", Math.Log(Math.Max(score / best, .05)));
        row.Put("score.first", index == 0);
        row.Put("score.rank", 1.0 / (1 + index));
        row.Put("score.log", Math.Log(1 + score));
    }
}
