using System.Globalization;

namespace TalksBot.Chats;

/// <summary>A Telegram chat, as features see it.</summary>
/// <param name="Id">Telegram's id; negative for groups and channels.</param>
/// <param name="Kind">Private, group or channel.</param>
sealed record Chat(long Id, ChatKind Kind)
{
    /// <summary>Whether it is one person's conversation with the bot.</summary>
    public bool IsPrivate => Kind == ChatKind.Private;

    /// <summary>
    /// Whether it is a supergroup, whose messages have addresses and can be shown to one member alone. Telegram marks these
    /// by their numbers, which begin with -100.
    /// </summary>
    public bool IsSupergroup => Kind == ChatKind.Group && Id <= FirstSupergroup;

    /// <summary>Its public name without the at sign, or <see langword="null"/> when it has none.</summary>
    public string? Username { get; init; }

    // core.telegram.org/api/bots/ids: a supergroup's number is taken from -1000000000000.
    const long FirstSupergroup = -1_000_000_000_000;

    /// <summary>The address of one of its messages, or <see langword="null"/> where messages have none.</summary>
    public Uri? AddressOf(int messageId) => IsSupergroup
        ? new Uri(string.Create(CultureInfo.InvariantCulture, $"https://t.me/{Username ?? $"c/{FirstSupergroup - Id}"}/{messageId}"))
        : null;
}
