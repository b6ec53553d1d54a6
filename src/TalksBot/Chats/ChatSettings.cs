namespace TalksBot.Chats;

/// <summary>What a chat has chosen.</summary>
/// <param name="Language">The language that the bot speaks there, ISO 639-1; <see langword="null"/> while none was chosen.</param>
/// <param name="Answering">Which messages it answers; only groups can choose.</param>
/// <param name="PinLimit">How many answers may be pinned at a time.</param>
sealed record ChatSettings(string? Language, AnsweringMode Answering, int PinLimit)
{
    /// <summary>How long it is kept of a chat that the bot was removed from.</summary>
    public static readonly TimeSpan KeptAfterRemoval = TimeSpan.FromDays(90);

    /// <summary>What holds until something is chosen.</summary>
    public static readonly ChatSettings Default = new(Language: null, AnsweringMode.WhenAddressed, PinLimit: 10);
}
