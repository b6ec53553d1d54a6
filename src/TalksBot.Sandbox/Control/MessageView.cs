using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.Control;

/// <summary>A message as the chat page draws it.</summary>
sealed record MessageView(
    int Id,
    long FromId,
    string FromName,
    string Text,
    IReadOnlyList<SandboxEntity> Entities,
    MessageView.ReplyView? Reply,
    IReadOnlyList<SandboxButton> Buttons,
    DateTimeOffset Date,
    bool Edited,
    bool Pinned,
    long? VisibleToId)
{
    /// <summary>Under the world's lock.</summary>
    public static MessageView Of(ChatState state, SandboxMessage message) => new(
        message.Id,
        message.From.Id,
        message.From.FirstName,
        message.Text.Length > 0 ? message.Text : Label(message),
        message.Entities,
        message.ReplyToId is { } id && state.Find(id) is { } parent
            ? new ReplyView(id, parent.From.FirstName, message.Quote ?? parent.Text)
            : null,
        message.Buttons,
        message.Date,
        message.Edited,
        state.Pins.Contains(message.Id),
        message.VisibleTo?.Id);

    /// <summary>What stands in for a message without text, such as a voice message or the notice of a pin.</summary>
    static string Label(SandboxMessage message)
        => message.PinnedId is not null ? "[pinned a message]" : $"[{string.Join(", ", (message.Extra ?? []).Select(each => each.Key))}]";

    /// <summary>The message that another replies to.</summary>
    internal sealed record ReplyView(int Id, string FromName, string Text);
}
