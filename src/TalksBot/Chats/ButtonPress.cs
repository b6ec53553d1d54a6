using TalksBot.Outbox;

namespace TalksBot.Chats;

/// <summary>A button under one of the bot's messages was pressed.</summary>
/// <param name="UpdateId">Telegram's number of the update.</param>
/// <param name="Chat">The chat of the message.</param>
/// <param name="From">Who pressed it.</param>
/// <param name="QueryId">What the press is answered by.</param>
/// <param name="MessageId">The message that carries the button.</param>
/// <param name="ThreadId">The forum topic of that message, or <see langword="null"/> for none or General.</param>
/// <param name="Topic">What the button is about: its data up to the first colon.</param>
/// <param name="Value">The rest of its data; may be empty, and anybody may have forged it.</param>
sealed record ButtonPress(
    long UpdateId,
    Chat Chat,
    Person From,
    string QueryId,
    int MessageId,
    int? ThreadId,
    string Topic,
    string Value) : Incoming(UpdateId, Chat, From)
{
    /// <summary>The rows of buttons under the message, as Telegram tells them: nobody can forge these.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Keyboard { get; init; } = [];

    /// <summary>
    /// Whether the message carries this very button, as Telegram tells: else the press is forged, comes from what the
    /// message was before, or the message is too old to be told of.
    /// </summary>
    public bool IsGenuine => Keyboard.Any(row => row.Any(button => button.Data == (Value.Length == 0 ? Topic : $"{Topic}:{Value}")));

    /// <summary>What the message says, or <see langword="null"/> when it is too old to be told of.</summary>
    public string? MessageText { get; init; }
}
