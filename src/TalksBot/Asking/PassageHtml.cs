using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Asking;

/// <summary>Writes one passage with its citation.</summary>
static class PassageHtml
{
    /// <summary>The passage as a quotation, and under it its number and what it cites.</summary>
    /// <returns>
    /// One block, or several when the sentence alone is longer than a message may be: then it goes on in the next
    /// quotation, and the last one carries the citation.
    /// </returns>
    public static IEnumerable<Html> Render(Passage passage, int number)
    {
        var citation = CitationHtml.Render(passage.Sources, number, CultureInfo.GetCultureInfo("en"));
        var room = Html.LongestMessage - citation.VisibleLength - 1;
        var start = 0;
        while (passage.Text.Length - start > room)
        {
            var end = BreakBefore(passage.Text, start, start + room);
            yield return Quote(passage, start, end);
            start = passage.Text[end] == ' ' ? end + 1 : end;
        }

        yield return Quote(passage, start, passage.Text.Length) + Html.Raw("\n") + citation;
    }

    static Html Quote(Passage passage, int start, int end)
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

    /// <summary>The last place up to <paramref name="limit"/> where a text may be broken: at a blank, else between characters.</summary>
    static int BreakBefore(string text, int start, int limit)
    {
        var blank = text.LastIndexOf(' ', limit - 1, limit - start);
        if (blank > start)
        {
            return blank;
        }

        return char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
