namespace TalksBot.Chats;

/// <summary>Who wrote a message or pressed a button.</summary>
/// <param name="Id">Telegram's user id.</param>
/// <param name="FirstName">The name that the person shows; untrusted text.</param>
/// <param name="LanguageCode">The IETF language tag of the person's Telegram, when Telegram tells it.</param>
sealed record Person(long Id, string FirstName, string? LanguageCode)
{
    // Telegram's GroupAnonymousBot, behind which administrators write in the group's name.
    const long Anonymous = 1_087_968_824;

    /// <summary>Whether it is an administrator who hides behind the group: nobody is told which.</summary>
    public bool IsAnonymous => Id == Anonymous;
}
