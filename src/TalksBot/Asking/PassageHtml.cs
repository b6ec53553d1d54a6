using TalksBot.Chats;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Asking;

/// <summary>Writes one passage with its citation.</summary>
static class PassageHtml
{
    /// <summary>
    /// The passage as a quotation, under it its number and what it cites, and above it what must be known before reading:
    /// that it is in another language, that it is no longer the newest.
    /// </summary>
    /// <param name="passage">The passage.</param>
    /// <param name="number">Its number in the answer, from 1.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="isIntroduced">Whether its language was told already.</param>
    /// <param name="bot">The bot's username, for the link to its context; <see langword="null"/> for no link.</param>
    /// <returns>
    /// One block, or several when the sentence alone is longer than a message may be: then it goes on in the next
    /// quotation, and the last one carries the citation.
    /// </returns>
    public static IEnumerable<Html> Render(Passage passage, int number, AskingTexts texts, bool isIntroduced, string? bot = null)
    {
        var citation = CitationHtml.Render(passage.Sources, number, texts.Citations);
        if (bot is not null)
        {
            citation += CitationHtml.Context(DeepLink.ToPassage(bot, passage), texts.Citations);
        }

        var before = CitationHtml.Before(passage, texts.Citations, isIntroduced);
        var room = Html.LongestMessage - citation.VisibleLength - before.VisibleLength - 1;
        var start = 0;
        while (passage.Text.Length - start > room)
        {
            var end = QuoteHtml.BreakBefore(passage.Text, start, start + room);
            yield return before + QuoteHtml.Render(passage, start, end);
            before = Html.Empty;
            start = passage.Text[end] == ' ' ? end + 1 : end;
        }

        yield return before + QuoteHtml.Render(passage, start, passage.Text.Length) + Html.Raw("\n") + citation;
    }
}
