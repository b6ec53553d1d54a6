using TalksBot.Knowledge.Index;

namespace TalksBot.Evaluation.Training;

/// <summary>A question with its candidates and their features, for training and for judging by models not built in.</summary>
/// <param name="Case">The number of its case.</param>
/// <param name="Fold">The fold of the article that its right answer stands in.</param>
/// <param name="World">Which articles it was put to.</param>
/// <param name="IsAnswerable">Whether those answer it.</param>
/// <param name="Asked">The question as its case has it.</param>
/// <param name="Question">The question as read.</param>
/// <param name="Candidates">The first stage's candidates, in its order.</param>
/// <param name="Features">The features of one candidate after the other.</param>
/// <param name="Right">Which candidates are right.</param>
sealed record Contender(
    int Case,
    int Fold,
    World World,
    bool IsAnswerable,
    CaseQuestion Asked,
    Question Question,
    IReadOnlyList<Candidate> Candidates,
    float[] Features,
    bool[] Right)
{
    /// <summary>How many candidates there are.</summary>
    public int Count => Right.Length;

    /// <summary>Whether some candidates are right and others wrong: only then the question can teach the ranking.</summary>
    public bool IsTeaching => Right.Contains(true) && Right.Contains(false);
}
