using System.Globalization;
using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.Control;

/// <summary>The picture of a message, as the chat page shows it.</summary>
/// <param name="Address">Where the page gets it.</param>
/// <param name="Alt">What is said of it to those who do not see it: the caption says the rest.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="HasCaption">Whether the message's text was written, and does not only stand in for the picture.</param>
sealed record PhotoView(string Address, string Alt, int Width, int Height, bool HasCaption)
{
    /// <summary>The path of all pictures.</summary>
    public const string Path = "/sandbox/photos";

    /// <summary>The picture of a message; <see langword="null"/> for none, or one that people are said to have sent.</summary>
    public static PhotoView? Of(SandboxMessage message) => message is { Photo: not null, Extra: { } fields }
        ? new PhotoView(
            string.Create(CultureInfo.InvariantCulture, $"{Path}?chat={message.Chat.Id}&message={message.Id}"),
            message.Text.Length > 0 ? $"Picture: {message.Text.Split('\n')[0]}" : "Picture without a caption",
            Side(fields, "width"),
            Side(fields, "height"),
            message.Text.Length > 0)
        : null;

    static int Side(JsonObject fields, string name) => (int)fields["photo"]![0]![name]!;
}
