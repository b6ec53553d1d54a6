using TalksBot.Outbox;

namespace TalksBot.Questions;

/// <summary>Writes a pinned answer anew by what the articles say now.</summary>
interface IAnswerRenewal
{
    /// <summary>The edit of its message; <see langword="null"/> when the articles answer the question no more.</summary>
    EditText? Renew(PinnedAnswer pin);
}
