namespace TalksBot.Knowledge.Answers;

/// <summary>A ranked sentence with what its place comes from.</summary>
/// <param name="Document">The article's path relative to the knowledge folder.</param>
/// <param name="Number">The sentence's 1-based number in the article.</param>
/// <param name="Text">The sentence verbatim.</param>
/// <param name="Points">The sum of its features' contributions: the order goes by it.</param>
/// <param name="Features">All its features, in the model's order.</param>
public sealed record ExplainedCandidate(
    string Document, int Number, string Text, double Points, IReadOnlyList<ExplainedFeature> Features);
