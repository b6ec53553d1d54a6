using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>
/// How near the sentence's words come to the question's in meaning, whatever their letters: "choose" and "decide", a
/// companion and a follower. Of names, numbers, dates and words without a vector, such as all of other languages than English,
/// it only counts whether they are there: the second round keeps the company that the third keeps, and is another.
/// </summary>
static class MeaningFeatures
{
    const WordClass Exact = WordClass.Ordinal | WordClass.Number | WordClass.Superlative | WordClass.Month | WordClass.Weekday
        | WordClass.Demonym;

    // Words that have little to do with each other come as near as this.
    const float Chance = .4f;

    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var asked = contest.Asked;
        double near = 0, clear = 0, related = 0, held = 0;
        for (var i = 0; i < asked.Count; i++)
        {
            if (asked.Worth[i] > 0)
            {
                var nearest = Nearest(asked, meeting, i);
                var beyondChance = Math.Max(0, (nearest - Chance) / (1 - Chance));
                near += asked.Worth[i] * nearest;
                clear += asked.Worth[i] * beyondChance * beyondChance;
                var isRelated = meeting.Likeness[i] < WordMeeting.SameWord && meeting.HoldsRelative(asked, i);
                related += isRelated ? asked.Worth[i] : 0;
                held += asked.Worth[i] * (isRelated ? 1 : meeting.Likeness[i]);
            }
        }

        row.Put("meaning.near", near / asked.All);
        row.Put("meaning.clear", clear / asked.All);
        row.Put("meaning.related", related / asked.All);
        row.Put("meaning.held", held / asked.All);
    }

    /// <summary>How near the nearest word of a sentence comes in meaning to a word of the question.</summary>
    public static float Nearest(AskedWords asked, WordMeeting meeting, int word)
    {
        var vector = asked.Vectors[word];
        if (vector == WordVectors.None || asked.Words[word].Kind != QuestionWordKind.Content || (asked.Classes[word] & Exact) != 0)
        {
            return meeting.Likeness[word] >= 1 ? 1 : 0;
        }

        var nearest = 0f;
        foreach (var other in meeting.Words)
        {
            if (other.Vector != WordVectors.None && !other.Is(WordClass.Function)
                && Array.IndexOf(asked.Opposites[word], other.Term) < 0)
            {
                nearest = Math.Max(nearest, WordVectors.English.Likeness(vector, other.Vector));
            }
        }

        return nearest;
    }
}
