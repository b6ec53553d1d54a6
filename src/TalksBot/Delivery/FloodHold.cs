namespace TalksBot.Delivery;

/// <summary>
/// Tells when 429 means all chats. Telegram does not say so; but we keep the limits of each chat, so when a second chat is
/// refused while the first is still to wait, it is the whole that is too much.
/// </summary>
sealed class FloodHold
{
    long lastChat;
    DateTimeOffset lastUntil;
    DateTimeOffset allUntil;

    /// <summary>A chat was refused.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="until">How long it has to wait.</param>
    /// <param name="now">When it was refused.</param>
    public void Add(long chatId, DateTimeOffset until, DateTimeOffset now)
    {
        if (chatId != lastChat && lastUntil > now)
        {
            allUntil = new[] { allUntil, lastUntil, until }.Max();
        }

        (lastChat, lastUntil) = (chatId, until);
    }

    /// <summary>A time, put off while all chats are to wait.</summary>
    public DateTimeOffset Later(DateTimeOffset time) => time > allUntil ? time : allUntil;
}
