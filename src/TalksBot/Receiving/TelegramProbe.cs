using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Receiving;

/// <summary>Asks Telegram who the bot is, once, for somebody who checks the configuration.</summary>
sealed class TelegramProbe(ITelegramBotClient telegram, IOptions<TelegramWebhookOptions> options)
{
    /// <summary>Calls getMe.</summary>
    /// <returns>Whether Telegram knows the bot, and a sentence on it.</returns>
    public async Task<(bool IsWell, string Sentence)> Ask(CancellationToken cancellation)
    {
        try
        {
            var me = await telegram.GetMe(cancellation);
            return (true, $"the token is @{me.Username}'s");
        }
        catch (ApiRequestException problem) when (problem.ErrorCode is 401 or 404)
        {
            return (false, "Telegram does not know this token: set Telegram:Token to the one that @BotFather gave");
        }
        catch (RequestException problem)
        {
            return (false, $"Telegram cannot be reached: {problem.Message}");
        }
    }

    /// <summary>Calls getWebhookInfo.</summary>
    /// <returns>Whether updates can come in, and a sentence on how.</returns>
    public async Task<(bool IsWell, string Sentence)> AskForWebhook(CancellationToken cancellation)
    {
        try
        {
            var info = await telegram.GetWebhookInfo(cancellation);
            var url = options.Value.Url;
            return (info.Url, url) switch
            {
                ("", "") => (true, "the bot polls for updates"),
                (_, "") => (true, $"Telegram brings updates to the webhook {info.Url} until the bot, which is to poll, starts"),
                _ when info.Url != url => (true, $"the webhook {url} is set at the next start"),
                _ when info is { PendingUpdateCount: > 0, LastErrorMessage: { } reason } =>
                    (false, $"{info.PendingUpdateCount} updates wait, since Telegram cannot bring them to the webhook {url}: {reason}"),
                _ => (true, $"Telegram brings updates to the webhook {url}"),
            };
        }
        catch (RequestException problem)
        {
            return (false, $"Telegram does not tell of the webhook: {problem.Message}");
        }
    }
}
