namespace TalksBot;

/// <summary>What the process returns to the shell.</summary>
static class ExitCodes
{
    /// <summary>All of them, for people.</summary>
    public const string InWords =
        "Exit codes: 0 all went well, 1 something that the bot needs is missing or broken, 2 wrong configuration or command line.";

    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Something that the bot needs is missing or broken.</summary>
    public const int Failed = 1;

    /// <summary>The configuration or the command line is wrong.</summary>
    public const int WrongUse = 2;
}
