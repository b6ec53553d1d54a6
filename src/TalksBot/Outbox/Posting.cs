using System.Diagnostics;

namespace TalksBot.Outbox;

/// <summary>A row of the outbox: a call that is to be carried out, and how far it has come.</summary>
/// <param name="Id">Its number: rows of a chat are carried out in this order.</param>
/// <param name="Call">What to do.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="NotBefore">The earliest time for the next attempt.</param>
/// <param name="Attempts">How often it was tried.</param>
sealed record Posting(
    long Id,
    BotCall Call,
    DateTimeOffset CreatedAt,
    DateTimeOffset NotBefore,
    int Attempts)
{
    /// <summary>The update that asked for it; <see langword="null"/> where none did.</summary>
    public long? UpdateId { get; init; }

    /// <summary>The step that wrote it, where steps are traced; not kept, so that it is default after a restart.</summary>
    public ActivityContext Origin { get; init; }

    /// <summary>The chat that the call acts in.</summary>
    public long ChatId => Call.ChatId;
}
