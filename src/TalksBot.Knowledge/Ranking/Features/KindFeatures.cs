using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// Whether the sentence tells of something of the kind that is asked for: a question for a "country" or a "language" by a word
/// that keeps such company. Where the noun has no vector, as in other languages than English, nothing is known and all is 0.
/// </summary>
static class KindFeatures
{
    // Words that have little to do with each other come as near as this.
    const float Chance = .4f;

    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var noun = contest.Noun;
        var vector = noun >= 0 ? contest.Asked.Vectors[noun] : WordVectors.None;
        float nearest = 0, nearestName = 0;
        for (var i = 0; i < meeting.Words.Length && vector != WordVectors.None; i++)
        {
            var word = meeting.Words[i];
            if (meeting.Met[i] < 0 && word.Vector != WordVectors.None && !word.Is(WordClass.Function))
            {
                var likeness = WordVectors.English.Likeness(vector, word.Vector);
                nearest = Math.Max(nearest, likeness);
                nearestName = Math.Max(nearestName, word.Has(WordMarks.Capital) ? likeness : 0);
            }
        }

        var beyondChance = Math.Max(0, nearest - Chance);
        row.Put("kind.near", nearest);
        row.Put("kind.name", nearestName);
        row.Put("kind.clear", beyondChance * beyondChance);
        row.Put("kind.none", vector != WordVectors.None && nearest < Chance && meeting.Likeness[noun] < WordMeeting.SameWord);
    }
}
