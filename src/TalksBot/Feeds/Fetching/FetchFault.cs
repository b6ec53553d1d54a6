namespace TalksBot.Feeds.Fetching;

/// <summary>The kinds of faults of a fetch.</summary>
enum FetchFault
{
    /// <summary>The server answers with an error.</summary>
    Refused,

    /// <summary>410: the server says that it is gone for good.</summary>
    Gone,

    /// <summary>No connection, or one that broke.</summary>
    Unreachable,

    /// <summary>It lies where the bot must not connect to, or under another scheme.</summary>
    Blocked,

    /// <summary>It redirects too often, or to nowhere.</summary>
    Redirects,

    /// <summary>It is larger than is read.</summary>
    TooLarge,

    /// <summary>It takes longer than is waited.</summary>
    TooSlow,

    /// <summary>It is not of a type that is read.</summary>
    WrongType,
}
