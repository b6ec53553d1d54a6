namespace TalksBot.Questions;

/// <summary>How many people voted on an answer.</summary>
/// <param name="Up">Those whom it helped.</param>
/// <param name="Down">Those whom it did not.</param>
readonly record struct VoteCounts(int Up, int Down)
{
    /// <summary>By how many more people it helped than it did not; negative when by fewer.</summary>
    public int Balance => Up - Down;

    /// <summary>The counts after one person's vote became another one, or none.</summary>
    public VoteCounts Change(Vote? before, Vote? after) => new(
        Up + One(after == Vote.Up) - One(before == Vote.Up),
        Down + One(after == Vote.Down) - One(before == Vote.Down));

    static int One(bool counts) => counts ? 1 : 0;
}
