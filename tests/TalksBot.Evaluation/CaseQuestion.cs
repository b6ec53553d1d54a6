namespace TalksBot.Evaluation;

/// <summary>A question of a case, with the sentences that answer it.</summary>
/// <param name="Id">Its name in the case.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Gold">Sentences of which any one answers; empty if the sources do not answer.</param>
sealed record CaseQuestion(string Id, string Text, IReadOnlyList<string> Gold)
{
    /// <summary>The question before it, which it follows up, or <see langword="null"/> if it stands alone.</summary>
    public string? Previous { get; init; }

    /// <summary>Whether the sources answer it.</summary>
    public bool IsAnswerable => Gold.Count > 0;
}
