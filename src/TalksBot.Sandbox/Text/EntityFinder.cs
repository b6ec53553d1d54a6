using System.Text.RegularExpressions;

namespace TalksBot.Sandbox.Text;

/// <summary>Finds what Telegram finds in any text: addresses, mentions, commands and hashtags.</summary>
static partial class EntityFinder
{
    /// <summary>The entities of <paramref name="text"/> in order; none overlaps another.</summary>
    public static IEnumerable<SandboxEntity> Find(string text)
    {
        var end = 0;
        var all = Of("url", Url().Matches(text))
            .Concat(Of("email", Email().Matches(text)))
            .Concat(Of("bot_command", Command().Matches(text)))
            .Concat(Of("mention", Mention().Matches(text)))
            .Concat(Of("hashtag", Hashtag().Matches(text)))
            .OrderBy(each => each.Offset).ThenByDescending(each => each.Length);
        foreach (var entity in all)
        {
            if (entity.Offset >= end)
            {
                end = entity.End;
                yield return entity;
            }
        }
    }

    static IEnumerable<SandboxEntity> Of(string type, MatchCollection matches)
        => matches.Select(match => new SandboxEntity(type, match.Index, match.Length));

    // An address ends before the punctuation that closes the sentence around it.
    [GeneratedRegex(@"(?<![\w@.])(?:(?:https?|tg)://[^\s<>""]+|(?:[a-z0-9-]+\.)+(?:com|org|net|info|az|ua|ru|tr|me|io|eu|uk)(?:/[^\s<>""]*)?(?![\w@]))(?<![.,;:!?)\]'])", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w/])@[A-Za-z0-9_]{2,32}(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#])#\w*[\p{L}_]\w*")]
    private static partial Regex Hashtag();
}
