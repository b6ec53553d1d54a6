namespace TalksBot.Knowledge.Answers;

/// <summary>What people say to a bot that is no question.</summary>
public enum SmallTalk
{
    /// <summary>"Hello", in any of the five languages.</summary>
    Greeting,

    /// <summary>"Thank you", or "well done".</summary>
    Thanks,

    /// <summary>"Goodbye".</summary>
    Farewell,

    /// <summary>Nothing but emoji, signs or white space.</summary>
    Wordless,

    /// <summary>An attempt to give the bot other orders ("ignore your instructions").</summary>
    Instruction,
}
