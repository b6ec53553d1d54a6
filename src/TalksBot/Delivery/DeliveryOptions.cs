using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Delivery;

/// <summary>How fast the bot may send. Telegram publishes no exact limits; these are the ones it is known to bear.</summary>
sealed class DeliveryOptions
{
    /// <summary>Messages a second over all chats.</summary>
    [Rate]
    public double MessagesPerSecond { get; set; } = 30;

    /// <summary>Messages a second in one chat; three in a burst pass.</summary>
    [Rate]
    public double MessagesPerSecondPerChat { get; set; } = 1;

    /// <summary>Messages a minute in one group.</summary>
    [Rate]
    public double MessagesPerMinutePerGroup { get; set; } = 20;
}

/// <summary>Checks <see cref="DeliveryOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
