namespace TalksBot.Questions;

/// <summary>
/// The questions that were asked. They are written together with what was decided on their update, through
/// <see cref="Inbox.IInbox.Finish"/>.
/// </summary>
interface IQuestionLog
{
    /// <summary>A question by its number, if it was asked in that chat.</summary>
    AskedQuestion? Find(long id, long chatId);

    /// <summary>The last question asked in a chat since a time.</summary>
    AskedQuestion? Latest(long chatId, DateTimeOffset since);

    /// <summary>The question that one of the bot's messages answers.</summary>
    AskedQuestion? AnsweredBy(long chatId, int messageId);
}
