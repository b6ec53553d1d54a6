namespace TalksBot.Sandbox;

/// <summary>One button of the inline keyboard under a message.</summary>
/// <param name="Row">The row, counted from 0 at the top.</param>
/// <param name="Text">The label.</param>
/// <param name="CallbackData">What the bot gets when it is pressed; <see langword="null"/> for other kinds.</param>
/// <param name="Url">The address it opens; <see langword="null"/> for other kinds.</param>
public sealed record SandboxButton(int Row, string Text, string? CallbackData, string? Url)
{
    /// <summary>What it puts on the clipboard; <see langword="null"/> for other kinds.</summary>
    public string? CopyText { get; init; }

    /// <summary>Its colour: <c>danger</c>, <c>success</c> or <c>primary</c>; <see langword="null"/> for the usual one.</summary>
    public string? Style { get; init; }
}
