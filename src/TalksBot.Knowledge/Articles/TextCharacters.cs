namespace TalksBot.Knowledge.Articles;

/// <summary>What the reading of articles asks about characters.</summary>
static class TextCharacters
{
    /// <summary>Whether there is a letter or a digit.</summary>
    public static bool ContainsWord(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }
}
