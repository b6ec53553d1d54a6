namespace TalksBot.Help;

/// <summary>Who sees a menu of commands: Telegram shows the first that fits, the later ones here before the earlier.</summary>
enum MenuScope
{
    /// <summary>Whoever sees none of the others.</summary>
    Everyone,

    /// <summary>Everybody in their own chat with the bot.</summary>
    PrivateChats,

    /// <summary>The members of all groups.</summary>
    Groups,

    /// <summary>The administrators of all groups.</summary>
    Administrators,
}
