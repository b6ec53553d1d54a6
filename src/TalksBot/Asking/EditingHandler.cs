using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Lets an answer follow its question when somebody corrects it.</summary>
sealed class EditingHandler(
    Answering answering, AskingHandler asking, QuestionLimits limits, IQuestionLog log, IPinnedAnswers pins, TimeProvider time)
{
    // Later, people have read the answer: what it answered must not vanish under their eyes.
    static readonly TimeSpan Followed = TimeSpan.FromMinutes(10);

    /// <summary>A message got another text: its answer is edited, or given if it was no question before.</summary>
    public async Task<Reaction> Follow(IncomingMessage message, CancellationToken cancellation)
    {
        var editedAt = message.EditedAt ?? time.GetUtcNow();
        if (message.Command is not (null or "ask")
            || editedAt - message.WrittenAt > Followed
            || message.IsWordless
            || SaidQuestion.In(message) is not { } said)
        {
            return Reaction.None;
        }

        if (log.AskedBy(message.Chat.Id, message.MessageId) is { } asked)
        {
            return asked.Text == said.Text || IsPinned(asked) || !limits.Allows(message.Chat, message.From)
                ? Reaction.None
                : await AnswerAnew(asked, said.Text, message, cancellation);
        }

        return message.IsAddressed
            ? await AskOnce(said, message, cancellation)
            : await asking.Overhear(message, cancellation);
    }

    // An edit of "/ask" under somebody's question asks nothing new once that question is answered.
    async Task<Reaction> AskOnce(SaidQuestion said, IncomingMessage message, CancellationToken cancellation) =>
        said.MessageId != message.MessageId && log.AskedBy(message.Chat.Id, said.MessageId) is not null
            ? Reaction.None
            : await asking.Ask(message, cancellation);

    // What moderators have pinned is theirs: nobody changes it by changing the question.
    bool IsPinned(AskedQuestion asked) => pins.In(asked.ChatId).Any(pin => pin.QuestionId == asked.Id);

    async Task<Reaction> AnswerAnew(AskedQuestion asked, string text, IncomingMessage message, CancellationToken cancellation)
    {
        var (answer, previous) = await answering.Ask(
            text, answering.Before(message, asked.AskedAt), message.Chat, message.ThreadId, cancellation);
        var parts = await answering.Render(
            answer, asked with { Text = text, Previous = previous }, message.Chat, answering.TextsFor(message, answer), cancellation);
        var before = answering.AskAgain(asked);
        var partsBefore = await answering.Render(before, asked, message.Chat, answering.TextsFor(message, before), cancellation);

        // Some of the old parts may still be on their way.
        var mostBefore = Math.Max(partsBefore.Count, log.AnswersTo(asked.Id).Count);
        IEnumerable<BotCall> calls = parts.Select((part, index) => new EditAnswer(
            asked.ChatId, asked.Id, index, message.ThreadId, part.Html, index == 0 ? asked.MessageId : null, part.Keyboard));
        return new Reaction(
            [.. calls, .. mostBefore > parts.Count ? [new TrimAnswer(asked.ChatId, asked.Id, parts.Count)] : Array.Empty<BotCall>()])
        {
            Changes = [new QuestionEdited(asked.Id, text, previous, AnswerFinding.Of(answer))],
        };
    }
}
