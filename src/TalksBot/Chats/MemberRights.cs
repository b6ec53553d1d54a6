namespace TalksBot.Chats;

/// <summary>What somebody may do in a group, as Telegram says at this moment.</summary>
/// <param name="IsCreator">Whether the group is theirs.</param>
/// <param name="IsAdministrator">Whether they are an administrator; the creator is one too.</param>
/// <param name="MayPin">Whether they may pin messages there: the creator, and administrators with that right.</param>
/// <param name="IsAnonymous">Whether they write in the group's name.</param>
sealed record MemberRights(bool IsCreator, bool IsAdministrator, bool MayPin, bool IsAnonymous)
{
    /// <summary>A plain member's, or those of somebody who is not in the group.</summary>
    public static readonly MemberRights None = new(IsCreator: false, IsAdministrator: false, MayPin: false, IsAnonymous: false);

    /// <summary>Everybody's in their own chat with the bot.</summary>
    public static readonly MemberRights OwnChat = new(IsCreator: true, IsAdministrator: true, MayPin: true, IsAnonymous: false);

    /// <summary>
    /// Those of somebody who writes in the group's name: only administrators can, but Telegram tells neither who nor what
    /// else they may.
    /// </summary>
    public static readonly MemberRights Anonymous = new(IsCreator: false, IsAdministrator: true, MayPin: false, IsAnonymous: true);

    /// <summary>Telegram does not tell now: nothing may be done, and the person is to be told to try again.</summary>
    public static readonly MemberRights Unknown = None with { IsKnown = false };

    /// <summary>Whether Telegram has told.</summary>
    public bool IsKnown { get; private init; } = true;
}
