namespace TalksBot.Outbox;

/// <summary>Why a row of the outbox ended without its call being known to be carried out.</summary>
enum PostingLoss
{
    /// <summary>Telegram refuses this very call.</summary>
    Refused,

    /// <summary>It failed for longer than it is of use.</summary>
    Expired,

    /// <summary>The chat cannot be reached any more.</summary>
    ChatLost,

    /// <summary>Nobody can know whether it was carried out, and it must not be repeated.</summary>
    UnknownOutcome,

    /// <summary>A newer edit took its place before it was sent.</summary>
    Replaced,

    /// <summary>What it was to say could not be written: a fault of the bot's.</summary>
    Unwritten,

    /// <summary>This version of the program cannot read it.</summary>
    Unreadable,
}
