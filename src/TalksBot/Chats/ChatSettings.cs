namespace TalksBot.Chats;

/// <summary>What a chat has chosen.</summary>
/// <param name="Language">The language that the bot speaks there, ISO 639-1; <see langword="null"/> while none was chosen.</param>
/// <param name="Answering">Which messages it answers; only groups can choose.</param>
/// <param name="PinLimit">How many answers may be pinned at a time.</param>
sealed record ChatSettings(string? Language, AnsweringMode Answering, int PinLimit)
{
    /// <summary>What holds until something is chosen.</summary>
    public static readonly ChatSettings Default = new(Language: null, AnsweringMode.WhenAddressed, PinLimit: 10);
}
