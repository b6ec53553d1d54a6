using System.Text.RegularExpressions;
using TalksBot.Feeds.Reading;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds;

/// <summary>What a feed itself has of an article's text, and whether that may be all of it.</summary>
/// <param name="Paragraphs">The text without markup and standing lines; none for nothing.</param>
/// <param name="IsWhole">Whether it is long enough to be the article and does not say that there is more.</param>
sealed partial record EntryText(IReadOnlyList<string> Paragraphs, bool IsWhole)
{
    // Summaries rarely exceed sixty words, and articles in feeds rarely stay below twice as many.
    const int WordsOfAnArticle = 120;

    /// <summary>The text of an entry.</summary>
    public static EntryText Of(FeedEntry entry)
    {
        var paragraphs = WebPage.ParagraphsOf(entry.Html);
        List<string> kept = [.. paragraphs.Where(paragraph => !ReadOn().IsMatch(paragraph) && !StandingLine().IsMatch(paragraph))];
        var isCut = paragraphs.Any(ReadOn().IsMatch) || (kept.Count > 0 && Ellipsis().IsMatch(kept[^1]));
        return new EntryText(kept, !isCut && kept.Sum(CountWords) >= WordsOfAnArticle);
    }

    /// <summary>How many words a text has, roughly.</summary>
    public static int CountWords(string text) => text.Split(' ').Length;

    [GeneratedRegex(@"(?:\.\.\.|\u2026|\[\u2026\]|\[\.\.\.\]|\[&hellip;\])\W*\z")]
    private static partial Regex Ellipsis();

    // A line of its own that leads to the page, in the languages of the bot.
    [GeneratedRegex(
        @"\A\W*(?:read (?:more|on|the full|the rest)|continue reading|full story|читати (?:далі|повністю|більше)|читать (?:далее|полностью)|devamını oku|ardını oxu|ətraflı)\b.{0,80}\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex ReadOn();

    // What WordPress adds under each entry: "The post TITLE appeared first on SITE."
    [GeneratedRegex(
        @"\A(?:the post .{1,300} (?:appeared first|first appeared) on .{1,200}|сообщение .{1,300} появили?сь сначала на .{1,200}|запис .{1,300} спочатку .{1,200})\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex StandingLine();
}
