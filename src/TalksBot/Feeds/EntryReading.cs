using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TalksBot.Feeds.Duplicates;
using TalksBot.Feeds.Reading;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds;

/// <summary>Makes articles of entries: what the feed says fills what the page does not tell, and the operator's word goes first.</summary>
static class EntryReading
{
    /// <summary>Tells whether an entry, or what the operator asks of it, is as it was.</summary>
    public static string Fingerprint(FeedEntry entry, FeedSource source) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            entry,
            source.Publisher,
            source.Language,
            source.MustContain,
            source.MustNotContain,
        }))));

    /// <summary>Makes the article, or none when its words are not those asked for, or there are none.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="text">What the feed has of its text.</param>
    /// <param name="page">Its page, or <see langword="null"/> where that was not needed or shows no article.</param>
    /// <param name="feed">The feed that it stands in.</param>
    /// <param name="source">What the operator says of the feed.</param>
    public static FeedArticle? Article(FeedEntry entry, EntryText text, WebPage? page, FeedDocument feed, FeedSource source)
    {
        var paragraphs = page?.Paragraphs ?? text.Paragraphs;
        var title = entry.Title.Length > 0 ? entry.Title : page?.Title ?? "";
        IReadOnlyList<string> pieces = [title, .. paragraphs, .. page is null ? [] : text.Paragraphs];
        if (paragraphs.Count == 0 || IsLeftOut(pieces, source))
        {
            return null;
        }

        var language = source.Language.Length > 0 ? source.Language : Language(feed.Language ?? page?.Language, pieces);
        var published = entry.Published is { } day ? new PublicationDate(day.Year, day.Month, day.Day) : page?.Published ?? PublicationDate.Undated;
        var publisher = source.Publisher.Length > 0 ? source.Publisher : page?.Publisher ?? feed.Title;
        return new FeedArticle(
            language,
            new Source(title.Length > 0 ? title : Headline(paragraphs[0]), publisher, page?.Author ?? entry.Author, entry.Link, published),
            paragraphs,
            TextSketch.Of(paragraphs));
    }

    /// <summary>Whether the operator does not want an article, by all the words that are known of it.</summary>
    public static bool IsLeftOut(IReadOnlyList<string> pieces, FeedSource source) =>
        WordFilter.HasAny(source.MustNotContain, pieces)
        || (source.MustContain.Count > 0 && !WordFilter.HasAny(source.MustContain, pieces));

    // Programs declare English for whatever they publish: a language of other letters than the text's does not count.
    static string Language(string? declared, IReadOnlyList<string> pieces)
    {
        var recognised = LanguageDetector.Detect(pieces);
        return declared is null || IsCyrillic(declared) != IsCyrillic(recognised) ? recognised : declared;
    }

    static bool IsCyrillic(string language) => language is "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" or "ky" or "tg" or "mn";

    static string Headline(string paragraph)
    {
        const int Longest = 100;
        return paragraph.Length <= Longest ? paragraph : paragraph[..(paragraph.LastIndexOf(' ', Longest) is var end and > 0 ? end : Longest)] + "...";
    }
}
