namespace TalksBot.Questions;

/// <summary>What a person thinks of an answer.</summary>
enum Vote
{
    /// <summary>It helped.</summary>
    Up,

    /// <summary>It did not.</summary>
    Down,
}
