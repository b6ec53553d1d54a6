namespace TalksBot.Questions;

/// <summary>
/// The questions that were asked. They are written together with what was decided on their update
/// (<see cref="QuestionAsked"/>), and linked with the messages that answer them once these are sent.
/// </summary>
interface IQuestionLog
{
    /// <summary>A question by its number, if it was asked in that chat.</summary>
    AskedQuestion? Find(long id, long chatId);

    /// <summary>A question by the key of its address; whoever asks for it must still be one who may see it.</summary>
    AskedQuestion? FindByKey(string key);

    /// <summary>The last question asked in a chat since a time, and before another time if one is given.</summary>
    AskedQuestion? Latest(long chatId, DateTimeOffset since, DateTimeOffset? before = null);

    /// <summary>
    /// The questions asked in a chat from a time on and before another, the newest first; without those whose asker was
    /// forgotten.
    /// </summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="from">The time.</param>
    /// <param name="before">The other time.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<AskedQuestion> Between(long chatId, DateTimeOffset from, DateTimeOffset before, int most);

    /// <summary>The question that a message of somebody's asked.</summary>
    AskedQuestion? AskedBy(long chatId, int messageId);

    /// <summary>The question that one of the bot's messages answers.</summary>
    AskedQuestion? AnsweredBy(long chatId, int messageId);

    /// <summary>
    /// The messages in its chat that answer a question, in the order they were sent; none before they are, and none that
    /// stayed behind when the group became a supergroup.
    /// </summary>
    IReadOnlyList<int> AnswersTo(long id);
}
