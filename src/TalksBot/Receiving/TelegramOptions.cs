using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Receiving;

/// <summary>How the bot reaches Telegram.</summary>
sealed class TelegramOptions
{
    /// <summary>The bot's token, a secret.</summary>
    [BotToken]
    public string Token { get; set; } = "";

    /// <summary>The Bot API server: scheme, host and port.</summary>
    [HttpAddress]
    public string ApiAddress { get; set; } = "https://api.telegram.org";
}

/// <summary>Checks <see cref="TelegramOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;
