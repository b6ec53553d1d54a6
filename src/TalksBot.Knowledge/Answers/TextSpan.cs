namespace TalksBot.Knowledge.Answers;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">The 0-based index of its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The 0-based index after its last UTF-16 unit.</summary>
    public int End => Start + Length;
}
