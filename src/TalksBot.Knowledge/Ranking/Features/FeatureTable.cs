using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>All features by which candidates are told apart, family by family.</summary>
static class FeatureTable
{
    /// <summary>The features' names, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } = FeatureRow.NamesOf((ref FeatureRow row) => Measure(Contest.OfNothing, 0, ref row));

    /// <summary>The place of a feature among them.</summary>
    public static int IndexOf(string name) => Names.Index().First(one => one.Item == name).Index;

    /// <summary>Measures all candidates: the features of one after those of the other.</summary>
    public static float[] Measure(Contest contest)
    {
        var size = Names.Count;
        var values = new float[contest.Meetings.Length * size];
        for (var i = 0; i < contest.Meetings.Length; i++)
        {
            Measure(contest, i, values.AsSpan(i * size, size));
        }

        return values;
    }

    /// <summary>Measures one candidate.</summary>
    /// <param name="contest">The question and all candidates.</param>
    /// <param name="index">Which candidate.</param>
    /// <param name="values">As many as there are <see cref="Names"/>.</param>
    public static void Measure(Contest contest, int index, Span<float> values)
    {
        var row = new FeatureRow(values, null);
        Measure(contest, index, ref row);
    }

    static void Measure(Contest contest, int index, ref FeatureRow row)
    {
        var meeting = contest.Meetings[index];
        ScoreFeatures.Measure(contest, index, ref row);
        CoverageFeatures.Measure(contest, meeting, ref row);
        WordFeatures.Measure(contest, meeting, ref row);
        EvidenceFeatures.Measure(contest, meeting, ref row);
        TrigramFeatures.Measure(contest, index, ref row);
        OrderFeatures.Measure(contest, meeting, ref row);
        RivalFeatures.Measure(contest, index, ref row);
        ShapeFeatures.Measure(contest, meeting, ref row);
        MeaningFeatures.Measure(contest, meeting, ref row);
        AnswerFeatures.Measure(contest, meeting, ref row);
        KindFeatures.Measure(contest, meeting, ref row);
        KnownFeatures.Measure(contest, index, ref row);
    }
}
