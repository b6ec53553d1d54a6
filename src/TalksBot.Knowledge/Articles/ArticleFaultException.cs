namespace TalksBot.Knowledge.Articles;

/// <summary>Leaves the parsing of one file; <see cref="ArticleReader"/> turns it into an <see cref="ArticleProblem"/>.</summary>
sealed class ArticleFaultException(int? line, string reason) : Exception(reason)
{
    /// <summary>The 1-based line of the fault, or <see langword="null"/>.</summary>
    public int? Line { get; } = line;

    /// <summary>What is wrong and what to do, as one clause without a full stop.</summary>
    public string Reason { get; } = reason;

    /// <summary>Whether the fault lies in the way to the file and not in its bytes, so that it may pass while these stay as they are.</summary>
    public bool MayPass { get; init; }
}
