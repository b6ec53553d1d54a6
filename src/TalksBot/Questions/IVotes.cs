namespace TalksBot.Questions;

/// <summary>What people think of the answers. Votes are written together with what was decided on their update (<see cref="VoteCast"/>).</summary>
interface IVotes
{
    /// <summary>The votes on the answer to a question.</summary>
    VoteCounts On(long questionId);

    /// <summary>The votes on the answers to some questions; questions without any are not among them.</summary>
    IReadOnlyDictionary<long, VoteCounts> OnAll(IReadOnlyCollection<long> questionIds);

    /// <summary>A person's vote on the answer to a question, or <see langword="null"/> for none.</summary>
    Vote? Of(long personId, long questionId);

    /// <summary>The votes cast since a time, by question; questions without any are not among them.</summary>
    IReadOnlyDictionary<long, VoteCounts> Since(DateTimeOffset since);
}
