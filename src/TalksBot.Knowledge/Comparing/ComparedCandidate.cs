using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge.Comparing;

/// <summary>A candidate that was compared with the others.</summary>
/// <param name="Ranked">The candidate.</param>
/// <param name="AsOf">When it was true, if a newer one says the same of a later time.</param>
/// <param name="IsNeeded">Whether what stands before it misleads without it: it is the newer one, or denies another.</param>
sealed record ComparedCandidate(RankedCandidate Ranked, PublicationDate? AsOf = null, bool IsNeeded = false);
