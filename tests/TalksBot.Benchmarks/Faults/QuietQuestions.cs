using TalksBot.Questions;

namespace TalksBot.Benchmarks.Faults;

/// <summary>A log in which every number is a question, so that buttons lead somewhere.</summary>
sealed class QuietQuestions : IQuestionLog
{
    public AskedQuestion? Find(long id, long chatId) => Of(id, chatId);

    public AskedQuestion? Latest(long chatId, DateTimeOffset since) => Of(1, chatId);

    public AskedQuestion? AnsweredBy(long chatId, int messageId) => Of(messageId, chatId);

    static AskedQuestion Of(long id, long chatId) =>
        new(id, chatId, 5, "Who led the Ukrainian delegation?", id % 2 == 0 ? "When was the first round?" : null, DateTimeOffset.UnixEpoch);
}
