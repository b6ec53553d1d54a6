namespace TalksBot.Questions;

/// <summary>How far a pin has come at Telegram.</summary>
enum PinState
{
    /// <summary>Telegram was asked to pin it.</summary>
    Pinning,

    /// <summary>Telegram has pinned it. It does not tell when somebody unpins it by hand.</summary>
    Pinned,

    /// <summary>Telegram was asked to unpin it.</summary>
    Unpinning,
}
