namespace TalksBot.Outbox;

/// <summary>What a call is for: it decides how urgent it is, and whether it may be repeated when its outcome is unknown.</summary>
enum PostingKind
{
    /// <summary>Somebody waits for it. At least once: better read twice than never.</summary>
    Reply,

    /// <summary>The daily digest. At most once, and after the replies.</summary>
    Digest,

    /// <summary>What the bot tells by itself. At most once, and after the replies.</summary>
    Notice,
}
