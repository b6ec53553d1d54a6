namespace TalksBot.Feeds.Duplicates;

/// <summary>How much two texts have in common, estimated from their sketches.</summary>
static class Resemblance
{
    /// <summary>
    /// From this containment on, two texts count as one: of the shorter one's shingles, this share is in the other. As
    /// NearDuplicateTests measures it: precision 1.000 and recall 0.996, with 0.987 and 1.000 at 0.3 and 1.000 and 0.922 at 0.7. Texts
    /// of which one quotes a quarter of the other stay below.
    /// </summary>
    public const double Threshold = 0.5;

    /// <summary>Fewer shingles than this tell nothing: a standing line ("More soon.") would be the whole text.</summary>
    public const int FewestShingles = 20;

    /// <summary>
    /// Broder's containment of the shorter text in the longer one, c = |A and B| / min(|A|, |B|), from the resemblance r = |A and B| /
    /// |A or B|: c = r (|A| + |B|) / ((1 + r) min(|A|, |B|)). Where one text is the other with a part cut off, r is small and c is 1.
    /// </summary>
    /// <returns>0 to 1.</returns>
    public static double Containment(TextSketch one, TextSketch other)
    {
        var shorter = Math.Min(one.Shingles, other.Shingles);
        if (shorter == 0)
        {
            return 0;
        }

        var r = Of(one, other);
        return Math.Min(1, r * (one.Shingles + other.Shingles) / ((1 + r) * shorter));
    }

    /// <summary>
    /// Broder's resemblance, estimated: of the s smallest hashes of both texts together, the share that is in both.
    /// </summary>
    /// <returns>0 to 1.</returns>
    public static double Of(TextSketch one, TextSketch other)
    {
        var (a, b) = (one.Smallest, other.Smallest);
        var (i, j, both, all) = (0, 0, 0, 0);
        while (all < TextSketch.Size && (i < a.Count || j < b.Count))
        {
            all++;
            if (j == b.Count || (i < a.Count && a[i] < b[j]))
            {
                i++;
            }
            else if (i == a.Count || a[i] > b[j])
            {
                j++;
            }
            else
            {
                (i, j, both) = (i + 1, j + 1, both + 1);
            }
        }

        return all == 0 ? 0 : (double)both / all;
    }

    /// <summary>Whether two texts are the same but for headline, lead-in, tail, cuts and small changes.</summary>
    public static bool IsSame(TextSketch one, TextSketch other) =>
        Math.Min(one.Shingles, other.Shingles) >= FewestShingles && Containment(one, other) >= Threshold;
}
