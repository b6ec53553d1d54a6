namespace TalksBot.Knowledge.Answers;

/// <summary>Why an answer is what it is: the candidates in their order, and what the confidence comes from.</summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Candidates">All candidates that were ranked, best first.</param>
/// <param name="Confidence">0 to 1: how sure it is that the first one answers.</param>
/// <param name="Threshold">From which confidence on the first one is shown as an answer.</param>
/// <param name="ConfidenceFeatures">
/// What the confidence is made of: it is <c>1 / (1 + exp(-sum))</c> of all contributions. Empty if nothing meaningful matches:
/// then the confidence is 0 whatever they are. Where the best is known to answer that very question it is .99, and where it is known that none
/// does it is .01, whatever they are.
/// </param>
public sealed record Explanation(
    string Question,
    IReadOnlyList<ExplainedCandidate> Candidates,
    double Confidence,
    double Threshold,
    IReadOnlyList<ExplainedFeature> ConfidenceFeatures);
