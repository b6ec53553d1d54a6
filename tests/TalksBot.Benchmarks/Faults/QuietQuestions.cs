using TalksBot.Questions;

namespace TalksBot.Benchmarks.Faults;

/// <summary>A log in which every number is a question, so that buttons lead somewhere.</summary>
sealed class QuietQuestions : IQuestionLog
{
    public AskedQuestion? Find(long id, long chatId) => Of(id, chatId);

    public AskedQuestion? FindByKey(string key) => Of(key.Length, 5);

    public AskedQuestion? Latest(long chatId, DateTimeOffset since, DateTimeOffset? before = null) => Of(1, chatId);

    public IReadOnlyList<AskedQuestion> Between(long chatId, DateTimeOffset from, DateTimeOffset before, int most) =>
        [.. Enumerable.Range(1, Math.Min(most, 5)).Select(id => Of(id, chatId))];

    public AskedQuestion? AskedBy(long chatId, int messageId) => Of(messageId, chatId);

    public AskedQuestion? AnsweredBy(long chatId, int messageId) => Of(messageId, chatId);

    public IReadOnlyList<int> AnswersTo(long id) => [3];

    static AskedQuestion Of(long id, long chatId) =>
        new(id, chatId, 5, 9, "Who led the Ukrainian delegation?", id % 2 == 0 ? "When was the first round?" : null, DateTimeOffset.UnixEpoch);
}
