namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>A word of a text as the index knows it.</summary>
/// <param name="Term">The stem by which it is found.</param>
/// <param name="Start">The 0-based index of its first UTF-16 unit in the text.</param>
/// <param name="Length">Its length there, in UTF-16 units.</param>
readonly record struct Token(string Term, int Start, int Length)
{
    /// <summary>The 0-based index after its last UTF-16 unit.</summary>
    public int End => Start + Length;
}
