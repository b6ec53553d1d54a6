namespace TalksBot;

/// <summary>What the process is going to return, once the bot has stopped by itself.</summary>
sealed class ExitStatus
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int Code { get; set; } = ExitCodes.Success;
}
