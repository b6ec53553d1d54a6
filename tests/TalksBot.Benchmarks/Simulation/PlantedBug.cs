namespace TalksBot.Benchmarks.Simulation;

/// <summary>A bug put into the bot on purpose, to show that the simulation would find it.</summary>
enum PlantedBug
{
    /// <summary>None: the bot as it is.</summary>
    None,

    /// <summary>Updates are confirmed to Telegram before they are on disk.</summary>
    ConfirmedBeforeStored,

    /// <summary>An update counts as done before what was decided on it is in the outbox.</summary>
    DoneBeforeDecided,

    /// <summary>It is not recorded that a call is about to be made.</summary>
    LeaseForgotten,

    /// <summary>It is not recorded that a call was carried out.</summary>
    OutcomeForgotten,

    /// <summary>One message a second too many.</summary>
    LimitOffByOne,

    /// <summary>Telegram's wish to wait counts as an ordinary failure.</summary>
    WaitIgnored,

    /// <summary>A chat that is gone counts as an ordinary failure.</summary>
    LostChatIgnored,

    /// <summary>The updates of one chat are handled in parallel.</summary>
    LanesMixedUp,

    /// <summary>A digest is repeated when nobody knows whether it arrived.</summary>
    DigestRepeated,
}
