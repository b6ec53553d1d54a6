namespace TalksBot.Sandbox.Text;

/// <summary>The halves of the signs that take two units of UTF-16.</summary>
static class Surrogates
{
    /// <summary>Whether a text has one without its other half.</summary>
    public static bool HasLone(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
