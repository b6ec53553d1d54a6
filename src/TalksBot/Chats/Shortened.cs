namespace TalksBot.Chats;

/// <summary>Cuts a text where there is little room, and shows that it was cut.</summary>
static class Shortened
{
    const string Mark = "...";

    /// <summary>The text itself, or its beginning with a mark behind it, on one line.</summary>
    /// <param name="length">The most UTF-16 units, mark included.</param>
    /// <param name="text">The text.</param>
    public static string To(int length, string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= length)
        {
            return line;
        }

        var end = length - Mark.Length;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + Mark;
    }
}
