namespace TalksBot.Sandbox.Chats;

/// <summary>
/// Which messages Telegram shows a bot (<see href="https://core.telegram.org/bots/features#privacy-mode"/>).
/// </summary>
static class PrivacyMode
{
    /// <summary>Whether the bot gets an update about the message. Under the world's lock.</summary>
    /// <param name="state">The chat of the message.</param>
    /// <param name="message">The message.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="isOff">Whether the bot's privacy mode is off.</param>
    public static bool Shows(ChatState state, SandboxMessage message, SandboxUser bot, bool isOff)
    {
        var standing = state.Standing(bot);
        return standing.IsIn
            && (state.Chat.IsPrivate || isOff || standing.IsAdministrator || IsMeantFor(bot, state, message));
    }

    static bool IsMeantFor(SandboxUser bot, ChatState state, SandboxMessage message)
        => (message.ReplyToId is { } id && state.Find(id)?.From == bot)
            || message.Entities.Any(each =>
            {
                var words = message.Text.Substring(each.Offset, each.Length);
                return each.Type switch
                {
                    "mention" => words.Equals("@" + bot.Username, StringComparison.OrdinalIgnoreCase),
                    "bot_command" => !words.Contains('@', StringComparison.Ordinal)
                        || words.EndsWith("@" + bot.Username, StringComparison.OrdinalIgnoreCase),
                    _ => false,
                };
            });
}
