namespace TalksBot.Evaluation.Training;

/// <summary>A question with its candidates' features, for training and for judging by weights that are not built in.</summary>
/// <param name="Case">The number of its case.</param>
/// <param name="Fold">The fold of the article that its right answer stands in.</param>
/// <param name="IsAnswerable">Whether the case's sources answer it.</param>
/// <param name="Count">How many candidates there are.</param>
/// <param name="Features">The features of one candidate after the other, in the first stage's order.</param>
/// <param name="Right">Which candidates are right.</param>
sealed record Contender(int Case, int Fold, bool IsAnswerable, int Count, float[] Features, bool[] Right)
{
    /// <summary>Whether any candidate is right: only then the question can teach the ranking.</summary>
    public bool IsTeaching => Right.Contains(true) && Right.Contains(false);
}
