using TalksBot.Chats;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Answers the question that came with a link to the bot.</summary>
sealed class LinkedQuestionHandler(AskingHandler asking)
{
    /// <summary>
    /// The payload's question, as if it had been written; a payload without one (the question was too long for a link) gets
    /// the hint how to ask.
    /// </summary>
    public Task<Reaction> Ask(IncomingMessage message, CancellationToken cancellation) =>
        asking.Ask(message with { Command = null, Text = QuestionLink.Read(message.Text), RepliesTo = null }, cancellation);
}
