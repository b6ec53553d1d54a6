namespace TalksBot.Pins;

/// <summary>Whether somebody may change the pins of a group, and if not, why.</summary>
enum PinPermission
{
    /// <summary>They may, and so may the bot.</summary>
    Granted,

    /// <summary>They are neither the creator nor an administrator with that right.</summary>
    NoModerator,

    /// <summary>They write in the group's name, and not everybody who does has the right.</summary>
    Anonymous,

    /// <summary>Telegram does not tell now.</summary>
    Untold,

    /// <summary>They may, but the bot itself may not.</summary>
    BotLacksRight,
}
