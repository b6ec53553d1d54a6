namespace TalksBot.Questions;

/// <summary>A question that somebody asked, kept so that a follow-up can be understood and an answer paged through.</summary>
/// <param name="Id">The number of the update that asked it: survives restarts, and buttons carry it.</param>
/// <param name="ChatId">Where it was asked.</param>
/// <param name="PersonId">Who asked it.</param>
/// <param name="MessageId">The message that asked it, or <see langword="null"/> when a button did.</param>
/// <param name="Text">The question.</param>
/// <param name="Previous">The question that it follows up, or <see langword="null"/>.</param>
/// <param name="AskedAt">When.</param>
sealed record AskedQuestion(
    long Id, long ChatId, long PersonId, int? MessageId, string Text, string? Previous, DateTimeOffset AskedAt)
{
    /// <summary>What an address names it by: nobody can guess it, where update numbers could be counted through.</summary>
    public string Key { get; init; } = QuestionKey.New();

    /// <summary>What the sources said to it; <see langword="null"/> for one of a time when that was not kept.</summary>
    public AnswerFinding? Found { get; init; }

    /// <summary>Whether it was asked in a person's own chat with the bot, which has the person's number.</summary>
    public bool IsPrivate => ChatId == PersonId;
}
