namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>What one word is worth in a part, by the part's length in words. A table, for it is needed at every place of every word.</summary>
sealed class LengthWorths
{
    const int Tabled = 512;

    readonly float[] table = new float[Tabled];
    readonly float weight;
    readonly float perWord;

    /// <summary>Makes the table.</summary>
    /// <param name="weight">What the part counts for.</param>
    /// <param name="average">Its mean length.</param>
    public LengthWorths(float weight, double average)
    {
        this.weight = weight;
        perWord = (float)(PartLengths.B / average);
        for (var length = 0; length < Tabled; length++)
        {
            table[length] = Compute(length);
        }
    }

    /// <summary>What a word is worth in a part of so many.</summary>
    public float Of(int length) => (uint)length < (uint)table.Length ? table[length] : Compute(length);

    float Compute(int length) => weight / ((float)(1 - PartLengths.B) + (perWord * length));
}
