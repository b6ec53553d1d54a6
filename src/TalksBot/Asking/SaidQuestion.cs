using TalksBot.Chats;

namespace TalksBot.Asking;

/// <summary>The question in a message.</summary>
/// <param name="Text">Its words.</param>
/// <param name="MessageId">The message that says them: the answer replies to it.</param>
readonly record struct SaidQuestion(string Text, int MessageId)
{
    /// <summary>
    /// What a message asks: its own words; without any, those of somebody's message that it replies to, or the part of
    /// them that it quotes. <see langword="null"/> when it asks nothing.
    /// </summary>
    public static SaidQuestion? In(IncomingMessage message) => message switch
    {
        { Text.Length: > 0 } => new(message.Text, message.MessageId),
        { RepliesTo: { IsOfBot: false } replied } when (replied.Quote ?? replied.Text) is { Length: > 0 } words =>
            new(words, replied.MessageId),
        _ => null,
    };
}
