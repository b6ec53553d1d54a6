namespace TalksBot.Questions;

/// <summary>An answer that moderators pinned in their group. It needs nothing of its question's row, which may be gone.</summary>
/// <param name="ChatId">The group.</param>
/// <param name="MessageId">The message that is pinned.</param>
/// <param name="ThreadId">Its forum topic, or <see langword="null"/> for none or General.</param>
/// <param name="QuestionId">The number of the question in the log: the buttons under the answer carry it.</param>
/// <param name="Question">The question.</param>
/// <param name="Previous">The question that it follows up, or <see langword="null"/>.</param>
/// <param name="Language">The language that the bot spoke in the answer, ISO 639-1.</param>
/// <param name="Stand">What the answer rests on.</param>
/// <param name="By">
/// Who pinned it, by the name shown; <see langword="null"/> for an anonymous administrator, <see cref="Forgotten"/> for
/// somebody who wanted to be forgotten.
/// </param>
/// <param name="ById">Their user id, or 0.</param>
/// <param name="At">When.</param>
/// <param name="ReviewedWith">The fingerprint of the articles that it was last held against.</param>
sealed record PinnedAnswer(
    long ChatId,
    int MessageId,
    int? ThreadId,
    long QuestionId,
    string Question,
    string? Previous,
    string Language,
    AnswerStand Stand,
    string? By,
    long ById,
    DateTimeOffset At,
    string ReviewedWith)
{
    /// <summary>What stands for the name of somebody who wanted to be forgotten: nobody at Telegram has an empty name.</summary>
    public const string Forgotten = "";

    /// <summary>How far it has come at Telegram.</summary>
    public PinState State { get; init; } = PinState.Pinning;

    /// <summary>What newer articles say, if the moderators were told of that, and whether or not they let it stand.</summary>
    public AnswerStand? Newer { get; init; }

    /// <summary>Whether the moderators are still to say what becomes of it.</summary>
    public bool IsInQuestion { get; init; }
}
