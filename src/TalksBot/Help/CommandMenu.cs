namespace TalksBot.Help;

/// <summary>Which commands make sense where: for Telegram's menus, and for help.</summary>
static class CommandMenu
{
    /// <summary>What administrators of a group have beside the others.</summary>
    public static readonly IReadOnlyList<string> OfAdministrators = ["pin", "unpin", "subscribe", "unsubscribe", "settings"];

    /// <summary>What the bot's operators have beside the others, in their own chats with it.</summary>
    public static readonly IReadOnlyList<string> OfOperators = ["status", "gaps", "report"];

    /// <summary>The commands of a menu, without their slashes, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Of(MenuScope scope) => scope switch
    {
        MenuScope.PrivateChats => ["ask", "digest", "subscribe", "unsubscribe", "sources", "help", "language", "settings", "forget", "privacy"],
        MenuScope.Groups => ["ask", "digest", "pins", "help"],
        MenuScope.Administrators => [.. Of(MenuScope.Groups), .. OfAdministrators],
        _ => ["ask", "sources", "help"],
    };
}
