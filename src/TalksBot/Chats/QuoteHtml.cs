using TalksBot.Knowledge.Answers;

namespace TalksBot.Chats;

/// <summary>Quotes passages the same way in every feature.</summary>
static class QuoteHtml
{
    /// <summary>A part of a passage as a quotation, with the question's words in bold.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="start">Where in its text the part begins.</param>
    /// <param name="end">Where it ends.</param>
    public static Html Render(Passage passage, int start, int end)
    {
        var inner = Html.Empty;
        var position = start;
        foreach (var match in passage.Matches.Where(match => match.Start >= start && match.End <= end))
        {
            inner += Html.Text(passage.Text[position..match.Start])
                + Html.Element("b", Html.Text(passage.Text[match.Start..match.End]));
            position = match.End;
        }

        return Html.Element("blockquote", inner + Html.Text(passage.Text[position..end]));
    }

    /// <summary>The last place up to a limit where a text may be broken: at a blank, else between characters.</summary>
    /// <param name="text">The text, longer than the limit.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="limit">Where it must end at the latest.</param>
    public static int BreakBefore(string text, int start, int limit)
    {
        var blank = text.LastIndexOf(' ', limit - 1, limit - start);
        if (blank > start)
        {
            return blank;
        }

        return char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
