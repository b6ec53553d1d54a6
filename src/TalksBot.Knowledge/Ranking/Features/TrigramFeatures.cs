namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>How many letter trigrams of the question's words the sentence has, in whatever words.</summary>
static class TrigramFeatures
{
    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, int index, ref FeatureRow row)
    {
        var words = contest.Asked.Words;
        var text = contest.Meetings[index].Text;
        var trigrams = contest.Trigrams;
        double cover = 0, cubes = 0, all = 1e-6, local = 0, localAll = 1e-6;
        for (var i = 0; i < words.Count; i++)
        {
            var own = trigrams.ByWord[i];
            var rarity = trigrams.Rarity[i];
            // A translation or synonym is the word, letters or no letters.
            var there = (text & (1UL << i)) != 0;
            var held = 0.0;
            for (var t = 0; t < own.Length; t++)
            {
                var has = there || trigrams.Has(index, own[t]);
                held += has ? 1 : 0;
                local += has ? rarity[t] : 0;
                localAll += rarity[t];
            }

            var worth = words[i].Weight * words[i].Idf;
            held /= Math.Max(1, own.Length);
            cover += worth * held;
            // Half of a word's trigrams say less than half of what the word says.
            cubes += worth * held * held * held;
            all += worth;
        }

        row.Put("trigrams.share", cover / all);
        row.Put("trigrams.worth", cover);
        row.Put("trigrams.cubed-share", cubes / all);
        row.Put("trigrams.cubed-worth", cubes);
        row.Put("trigrams.local-share", local / localAll);
        row.Put("trigrams.local", local);
        row.Put("trigrams.local-per-length", local / Math.Log(20 + trigrams.Sizes[index]));
    }
}
