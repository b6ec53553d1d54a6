namespace TalksBot.Chats;

/// <summary>The message that another one replies to.</summary>
/// <param name="MessageId">Its number in the chat.</param>
/// <param name="IsOfBot">Whether the bot itself wrote it.</param>
/// <param name="Text">
/// What it says, in the text or under a picture, without a command and mentions of the bot; <see langword="null"/> when it
/// has no words.
/// </param>
sealed record RepliedMessage(int MessageId, bool IsOfBot, string? Text)
{
    /// <summary>The part of it that the reply quotes, or <see langword="null"/>.</summary>
    public string? Quote { get; init; }
}
