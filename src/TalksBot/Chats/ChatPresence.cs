namespace TalksBot.Chats;

/// <summary>What is known of whether the bot is in a chat.</summary>
enum ChatPresence
{
    /// <summary>Nothing is kept of the chat.</summary>
    Unknown,

    /// <summary>It is there.</summary>
    Present,

    /// <summary>It was removed or blocked; what the chat chose is kept for a while.</summary>
    Suspended,
}
