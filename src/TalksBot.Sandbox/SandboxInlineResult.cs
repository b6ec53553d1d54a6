using System.Text.Json.Nodes;

namespace TalksBot.Sandbox;

/// <summary>One result of an inline query, and the message that choosing it sends.</summary>
public sealed record SandboxInlineResult
{
    /// <summary>The identifier, unique within its answer.</summary>
    public required string Id { get; init; }

    /// <summary>The title in the list.</summary>
    public required string Title { get; init; }

    /// <summary>The description in the list.</summary>
    public string? Description { get; init; }

    /// <summary>The address of the result.</summary>
    public string? Url { get; init; }

    /// <summary>The text of the message, without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The text of the message, in Telegram's HTML.</summary>
    public required string Html { get; init; }

    /// <summary>The entities of the message.</summary>
    public IReadOnlyList<SandboxEntity> Entities { get; init; } = [];

    /// <summary>The buttons under the message.</summary>
    public IReadOnlyList<SandboxButton> Buttons { get; init; } = [];

    /// <summary>The keyboard as it goes over the wire.</summary>
    internal JsonObject? ReplyMarkup { get; init; }

    /// <summary>The link preview options as they go over the wire.</summary>
    internal JsonObject? LinkPreviewOptions { get; init; }
}
