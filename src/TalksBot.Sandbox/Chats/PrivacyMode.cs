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
            && (state.Chat.Kind is SandboxChatKind.Private or SandboxChatKind.Channel
                || isOff || message.IsService || standing.IsAdministrator || IsMeantFor(bot, state, message));
    }

    static bool IsMeantFor(SandboxUser bot, ChatState state, SandboxMessage message)
        => message.ViaBot == bot
            || (message.ReplyToId is { } id && state.Find(id) is { } parent
                && (parent.From == bot || IsMeantFor(bot, state, parent)))
            || message.Entities.Any(each =>
            {
                var words = message.Text.Substring(each.Offset, each.Length);
                return each.Type switch
                {
                    "mention" => words.Equals("@" + bot.Username, StringComparison.OrdinalIgnoreCase),
                    "bot_command" => words.Contains('@', StringComparison.Ordinal)
                        ? words.EndsWith("@" + bot.Username, StringComparison.OrdinalIgnoreCase)
                        : SpokeLast(bot, state, message),
                    _ => false,
                };
            });

    /// <summary>A command that names no bot goes to the one that spoke last, if any did.</summary>
    static bool SpokeLast(SandboxUser bot, ChatState state, SandboxMessage message)
        => state.Messages.LastOrDefault(each =>
                each.Id < message.Id && each.From.IsBot && each.SenderChat is null && !each.IsService)
            is not { } last || last.From == bot;
}
