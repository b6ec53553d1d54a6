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
    /// <summary>The chat that the call acts in.</summary>
    public long ChatId => Call.ChatId;
}
