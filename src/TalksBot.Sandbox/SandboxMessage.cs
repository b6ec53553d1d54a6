using System.Text.Json.Nodes;

namespace TalksBot.Sandbox;

/// <summary>A message as it stood when it was looked at; a later edit makes another value with the same id.</summary>
public sealed record SandboxMessage
{
    /// <summary>The identifier, unique within <see cref="Chat"/> and growing.</summary>
    public required int Id { get; init; }

    /// <summary>Where it was said.</summary>
    public required SandboxChat Chat { get; init; }

    /// <summary>Who said it.</summary>
    public required SandboxUser From { get; init; }

    /// <summary>The text without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The text as the bot sent it, in Telegram's HTML; a text that was sent plain, with its signs escaped.</summary>
    public required string Html { get; init; }

    /// <summary>What Telegram found or was told about stretches of <see cref="Text"/>, in order of their beginning.</summary>
    public IReadOnlyList<SandboxEntity> Entities { get; init; } = [];

    /// <summary>The id of the message that this one replies to.</summary>
    public int? ReplyToId { get; init; }

    /// <summary>The part of the other message that this reply quotes.</summary>
    public string? Quote { get; init; }

    /// <summary>
    /// The thread: as in Telegram, a reply in a supergroup belongs to the thread of the message that started the chain,
    /// even where there are no topics.
    /// </summary>
    public int? ThreadId { get; init; }

    /// <summary>The buttons of the inline keyboard, from left to right and from top to bottom.</summary>
    public IReadOnlyList<SandboxButton> Buttons { get; init; } = [];

    /// <summary>When it was sent, to the second.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>When it was last edited; <see langword="null"/> if never.</summary>
    public DateTimeOffset? EditDate { get; init; }

    /// <summary>Whether its text was edited since it was sent.</summary>
    public bool Edited => EditDate is not null;

    /// <summary>Whether it came without a sound.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the preview of its links was switched off.</summary>
    public bool IsPreviewDisabled { get; init; }

    /// <summary>The chat in whose name it was sent: a group by an anonymous administrator, or a channel.</summary>
    public SandboxChat? SenderChat { get; init; }

    /// <summary>The anonymous administrator who wrote it in the name of the group; the bot is never told.</summary>
    public SandboxUser? Author { get; init; }

    /// <summary>Whether it stands in a topic of a forum, which is <see cref="ThreadId"/>.</summary>
    public bool IsTopicMessage { get; init; }

    /// <summary>Whether Telegram forwarded it from the linked channel.</summary>
    public bool IsAutomaticForward { get; init; }

    /// <summary>Whether it tells of something that happened in the chat, such as a pin.</summary>
    public bool IsService { get; init; }

    /// <summary>The bot through whose inline mode it was sent.</summary>
    public SandboxUser? ViaBot { get; init; }

    /// <summary>The person whose guest message the bot answered with it.</summary>
    public SandboxUser? GuestCaller { get; init; }

    /// <summary>The only person who sees it; <see langword="null"/> when everybody does.</summary>
    public SandboxUser? VisibleTo { get; init; }

    /// <summary>The message that a service message says was pinned.</summary>
    public int? PinnedId { get; init; }

    /// <summary>Whether <see cref="Text"/> is the caption of a picture or a file.</summary>
    public bool IsCaption { get; init; }

    /// <summary>The picture that the bot sent, as a file; <see langword="null"/> for none.</summary>
    public byte[]? Photo { get; init; }

    /// <summary>The identifier of an ephemeral message within the chat.</summary>
    internal int? EphemeralId { get; init; }

    /// <summary>Further fields as they go over the wire, such as <c>photo</c> or <c>new_chat_members</c>.</summary>
    internal JsonObject? Extra { get; init; }

    /// <summary>The keyboard as it goes over the wire.</summary>
    internal JsonObject? ReplyMarkup { get; init; }

    /// <summary>The link preview options as they go over the wire.</summary>
    internal JsonObject? LinkPreviewOptions { get; init; }
}
