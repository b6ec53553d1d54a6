namespace TalksBot.Outbox;

/// <summary>A button under a message.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Data">What comes back when it is pressed: <c>topic:value</c>, 1 to 64 bytes of UTF-8.</param>
sealed record Button(string Text, string Data);
