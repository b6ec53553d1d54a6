namespace TalksBot.Knowledge.Articles;

/// <summary>Why a file of the knowledge folder was skipped. The rest of the folder is served all the same.</summary>
/// <param name="Document">The file's path relative to the folder, with <c>/</c> between parts.</param>
/// <param name="Line">The 1-based line of the fault, or <see langword="null"/> where there is none to name.</param>
/// <param name="Reason">What is wrong and what to do about it, as one clause without a full stop.</param>
public sealed record ArticleProblem(string Document, int? Line, string Reason)
{
    /// <summary>The whole warning: file, line where there is one, and reason.</summary>
    public override string ToString() => Line is int line ? $"{Document}:{line}: {Reason}" : $"{Document}: {Reason}";
}
