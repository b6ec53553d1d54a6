using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.Control;

/// <summary>A message as the chat page draws it.</summary>
/// <param name="Id">The id within its chat.</param>
/// <param name="ChatId">The chat.</param>
/// <param name="AuthorId">Who wrote it: of an anonymous administrator's, the person that nobody else sees.</param>
/// <param name="SenderId">In whose name it stands there: a person, the bot, or a chat.</param>
/// <param name="Name">Their name.</param>
/// <param name="Text">The text, or what stands in for it.</param>
/// <param name="Entities">What is known about stretches of the text.</param>
/// <param name="Photo">The picture over the text.</param>
/// <param name="Service">The sentence of a message that tells what happened.</param>
/// <param name="Reply">The message that it replies to.</param>
/// <param name="Buttons">The inline keyboard.</param>
/// <param name="Date">When it was sent.</param>
/// <param name="Edited">Whether it was edited.</param>
/// <param name="TopicId">The topic of a forum.</param>
/// <param name="VisibleToId">The only person who sees it.</param>
/// <param name="ViaBot">The username of the bot through which it was sent.</param>
/// <param name="ForwardedFrom">Who said it first.</param>
sealed record MessageView(
    int Id,
    long ChatId,
    long AuthorId,
    long SenderId,
    string Name,
    string Text,
    IReadOnlyList<SandboxEntity> Entities,
    PhotoView? Photo,
    string? Service,
    ReplyView? Reply,
    IReadOnlyList<SandboxButton> Buttons,
    DateTimeOffset Date,
    bool Edited,
    int? TopicId,
    long? VisibleToId,
    string? ViaBot,
    string? ForwardedFrom)
{
    /// <summary>Under the world's lock.</summary>
    public static MessageView Of(ChatState state, SandboxMessage message) => new(
        message.Id,
        message.Chat.Id,
        (message.Author ?? message.From).Id,
        message.SenderChat?.Id ?? message.From.Id,
        SenderName.Of(message),
        message.Text.Length > 0 ? message.Text : MessageLabel.Of(message),
        message.Entities,
        PhotoView.Of(message),
        message.IsService ? ServiceLine.Of(state, message) : null,
        message.ReplyToId is { } id && !message.IsService && state.Find(id) is { } parent
            ? new ReplyView(id, SenderName.Of(parent), message.Quote ?? (parent.Text.Length > 0 ? parent.Text : MessageLabel.Of(parent)))
            : null,
        message.Buttons,
        message.Date,
        message.Edited,
        message.IsTopicMessage ? message.ThreadId : null,
        message.VisibleTo?.Id,
        message.ViaBot?.Username,
        ForwardOrigin.NameOf(message));
}
