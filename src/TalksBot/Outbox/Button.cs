namespace TalksBot.Outbox;

/// <summary>A button under a message.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Data">What comes back when it is pressed: <c>topic:value</c>, 1 to 64 bytes of UTF-8; empty for a link.</param>
/// <param name="Address">What it opens instead, or <see langword="null"/>.</param>
sealed record Button(string Text, string Data, Uri? Address = null)
{
    /// <summary>A button that opens an address.</summary>
    public static Button Link(string text, Uri address) => new(text, "", address);
}
