using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Delivery;

/// <summary>Makes entries of inline lists.</summary>
static class ArticleResult
{
    /// <summary>An entry that becomes a message of HTML, without a preview of its links.</summary>
    public static InlineQueryResultArticle Of(string id, string title, string? description, string html) => new(
        id,
        title,
        new InputTextMessageContent(html)
        {
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
        })
    {
        Description = description,
    };
}
