namespace TalksBot.Sandbox;

/// <summary>How a <see cref="SandboxServer"/> is set up.</summary>
public sealed record SandboxOptions
{
    /// <summary>The TCP port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock of messages, long polls, delays and the life of callback queries.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// Whether the bot's privacy mode is off, so that it sees every message of its groups. It tells so in <c>getMe</c>.
    /// </summary>
    public bool CanReadAllGroupMessages { get; init; }

    /// <summary>Whether people may ask the bot inline, from any chat.</summary>
    public bool SupportsInlineQueries { get; init; } = true;

    /// <summary>Whether people may call the bot into chats that it is not in.</summary>
    public bool SupportsGuestQueries { get; init; } = true;

    /// <summary>
    /// The bot's token, a number and a word joined by a colon; <see langword="null"/> makes a fresh one that no web page
    /// can guess.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>
    /// How long <c>sendMessage</c> takes: half of it before the message is there, half of it after. Once it came, the message
    /// gets there even if the caller does not live to see it.
    /// </summary>
    public TimeSpan SendTime { get; init; }

    /// <summary>
    /// Whether messages beyond Telegram's limits are refused with 429: 30 a second over all chats, one a second in a chat with
    /// a burst of three, 20 a minute in a group (<see href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"/>).
    /// </summary>
    public bool EnforcesLimits { get; init; }

    /// <summary>How many requests <see cref="SandboxServer.Requests"/> keeps; older ones are forgotten.</summary>
    public int RequestsKept { get; init; } = 100_000;

    /// <summary>Questions that the chat page offers where nothing was said yet.</summary>
    public IReadOnlyList<string> SuggestedQuestions { get; init; } =
    [
        "Who led the Ukrainian delegation?",
        "Where did the second round take place?",
        "When did the third round begin?",
        "When were 1,000 prisoners exchanged for 1,000?",
        "How many children were on Ukraine's list?",
        "What does the Ukrainian memorandum ask for?",
    ];
}
