using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Chats;

/// <summary>What a text says to the bot, once commands and mentions are taken out.</summary>
/// <param name="Text">The rest of the text, trimmed.</param>
/// <param name="Command">The command that the text begins with, in lower case, or <see langword="null"/>.</param>
/// <param name="IsAddressed">Whether the text itself turns to the bot: by a command or a mention.</param>
/// <param name="IsForAnotherBot">Whether it is a command for a bot of another name.</param>
sealed record Speech(string Text, string? Command, bool IsAddressed, bool IsForAnotherBot)
{
    /// <summary>Reads a message's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entities">Telegram's marks in it; offsets and lengths in UTF-16 units.</param>
    /// <param name="bot">Who the bot is.</param>
    public static Speech Read(string text, IReadOnlyList<MessageEntity> entities, BotIdentity bot)
    {
        string? command = null;
        var isAddressed = false;
        var rest = new StringBuilder();
        var position = 0;
        foreach (var entity in entities.OrderBy(entity => entity.Offset))
        {
            var end = (long)entity.Offset + entity.Length;
            if (entity.Offset < position || end > text.Length || entity.Length < 1)
            {
                continue; // Overlaps the one before, lies outside of the text or marks nothing: none that Telegram makes.
            }

            var marked = text.AsSpan(entity.Offset, entity.Length);
            if (entity.Type == MessageEntityType.BotCommand && entity.Offset == 0 && marked[0] == '/')
            {
                var at = marked.IndexOf('@');
                if (at >= 0 && !IsBotName(marked[(at + 1)..], bot))
                {
                    return new Speech(text, null, IsAddressed: false, IsForAnotherBot: true);
                }

                command = (at < 0 ? marked[1..] : marked[1..at]).ToString().ToLowerInvariant();
            }
            else if (!(entity.Type == MessageEntityType.Mention && IsBotName(marked[1..], bot))
                && !(entity.Type == MessageEntityType.TextMention && entity.User?.Id == bot.Id))
            {
                continue;
            }

            isAddressed = true;
            rest.Append(text, position, entity.Offset - position);
            position = (int)end;
        }

        rest.Append(text, position, text.Length - position);
        return new Speech(rest.ToString().Trim(), command, isAddressed, IsForAnotherBot: false);
    }

    static bool IsBotName(ReadOnlySpan<char> name, BotIdentity bot) =>
        name.Equals(bot.Username, StringComparison.OrdinalIgnoreCase);
}
