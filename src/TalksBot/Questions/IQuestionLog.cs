namespace TalksBot.Questions;

/// <summary>
/// The questions that were asked. They are written together with what was decided on their update
/// (<see cref="QuestionAsked"/>), and linked with the messages that answer them once these are sent.
/// </summary>
interface IQuestionLog
{
    /// <summary>A question by its number, if it was asked in that chat.</summary>
    AskedQuestion? Find(long id, long chatId);

    /// <summary>The last question asked in a chat since a time.</summary>
    AskedQuestion? Latest(long chatId, DateTimeOffset since);

    /// <summary>The question that a message of somebody's asked.</summary>
    AskedQuestion? AskedBy(long chatId, int messageId);

    /// <summary>The question that one of the bot's messages answers.</summary>
    AskedQuestion? AnsweredBy(long chatId, int messageId);

    /// <summary>The messages that answer a question, in the order they were sent; none before they are.</summary>
    IReadOnlyList<int> AnswersTo(long id);
}
