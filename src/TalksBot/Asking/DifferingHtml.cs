using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Asking;

/// <summary>Writes what the sources say against each other: each claim in the source's words, and whose it is.</summary>
static class DifferingHtml
{
    /// <summary>The heading and a line for each claim, with the number of the passage that makes it.</summary>
    public static Html Render(Answer answer, AskingTexts texts) => answer.Differing
        .Select(one => Line(one, answer.Passages[one.Passage], texts))
        .Aggregate(Html.Element("b", Html.Text(texts.SourcesDiffer)), (text, line) => text + line);

    static Html Line(DifferingPassage one, Passage passage, AskingTexts texts) =>
        Html.Raw("\n\u2022 ") + Html.Text($"\u201c{one.Claim}\u201d") + Html.Raw(" \u2013 ")
        + CitationHtml.RenderShort(passage.Sources[0], texts.Citations)
        + Html.Raw(string.Create(CultureInfo.InvariantCulture, $" ({one.Passage + 1})"));
}
