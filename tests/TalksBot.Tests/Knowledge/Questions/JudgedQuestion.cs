using TalksBot.Knowledge.Answers;

namespace TalksBot.Tests.Knowledge.Questions;

/// <summary>A question of a set, with the sentences of the bundled articles that answer it; none when they do not.</summary>
public sealed record JudgedQuestion(string Id, string Question, string? After, string Kind, IReadOnlyList<GoldSentence> Gold)
{
    /// <summary>Whether the articles answer it.</summary>
    public bool IsAnswerable => Gold.Count > 0;

    /// <summary>Whether a passage holds one of the sentences that answer.</summary>
    public bool IsRight(Passage passage) => Gold.Any(gold =>
        gold.Document == passage.Document && passage.Text.Contains(gold.Text, StringComparison.Ordinal));
}
