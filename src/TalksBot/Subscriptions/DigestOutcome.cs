namespace TalksBot.Subscriptions;

/// <summary>What was decided on a digest that was due.</summary>
enum DigestOutcome
{
    /// <summary>It was written into the outbox.</summary>
    Claimed,

    /// <summary>It was too late; the next one has its news.</summary>
    Late,

    /// <summary>The bot is not in the chat.</summary>
    Suspended,

    /// <summary>There was nothing to tell.</summary>
    NothingNew,

    /// <summary>The local day has had one: a gap of the clock moved it there, or two groups became one.</summary>
    DayTaken,

    /// <summary>It was due in a far future that only a clock set wrong can have meant.</summary>
    ClockSetBack,
}
