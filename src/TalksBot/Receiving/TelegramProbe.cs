using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Receiving;

/// <summary>Asks Telegram who the bot is, once, for somebody who checks the configuration.</summary>
sealed class TelegramProbe(ITelegramBotClient telegram)
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
}
