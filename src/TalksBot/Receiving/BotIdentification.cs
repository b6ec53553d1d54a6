using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using Telegram.Bot;

namespace TalksBot.Receiving;

/// <summary>Asks Telegram who the bot is, until it is told.</summary>
sealed partial class BotIdentification(
    ITelegramBotClient telegram, BotIdentitySource identity, Perseverance perseverance, ILogger<BotIdentification> logger)
{
    /// <summary>Makes it known.</summary>
    /// <returns>Whether Telegram knows the token; if not, the bot is about to stop.</returns>
    public Task<bool> Identify(CancellationToken cancellation) =>
        perseverance.Repeat(AskOnce, "Telegram could not be asked who this bot is", null, cancellation);

    async Task<bool> AskOnce(CancellationToken cancellation)
    {
        var me = await telegram.GetMe(cancellation);
        identity.Set(new BotIdentity(me.Id, me.Username ?? "", me.CanReadAllGroupMessages));
        LogIdentified(me.Username ?? "");
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Listening as @{Username}.")]
    partial void LogIdentified(string username);
}
