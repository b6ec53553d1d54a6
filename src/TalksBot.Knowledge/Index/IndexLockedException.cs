namespace TalksBot.Knowledge.Index;

/// <summary>Another process writes the index that was to be opened.</summary>
public sealed class IndexLockedException : Exception
{
    /// <summary>Makes one without a message of its own.</summary>
    public IndexLockedException()
    {
    }

    /// <summary>Makes one with a sentence for whoever started this process.</summary>
    public IndexLockedException(string message) : base(message)
    {
    }

    /// <summary>Makes one with a sentence for whoever started this process, and what made it known.</summary>
    public IndexLockedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
