namespace TalksBot.Sandbox;

/// <summary>What an administrator may do, as in the Bot API's <c>ChatMemberAdministrator</c>; all but managing is off.</summary>
public sealed record SandboxRights
{
    /// <summary>Whether the administrator writes as the group.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether the administrator sees the chat's log and members; every administrator does.</summary>
    public bool CanManageChat { get; init; } = true;

    /// <summary>Whether the administrator may delete messages of others.</summary>
    public bool CanDeleteMessages { get; init; }

    /// <summary>Whether the administrator may restrict and remove members.</summary>
    public bool CanRestrictMembers { get; init; }

    /// <summary>Whether the administrator may make others administrators.</summary>
    public bool CanPromoteMembers { get; init; }

    /// <summary>Whether the administrator may change the title and other settings.</summary>
    public bool CanChangeInfo { get; init; }

    /// <summary>Whether the administrator may invite people.</summary>
    public bool CanInviteUsers { get; init; }

    /// <summary>Whether the administrator may pin messages.</summary>
    public bool CanPinMessages { get; init; }

    /// <summary>Whether the administrator may post to a channel.</summary>
    public bool CanPostMessages { get; init; }

    /// <summary>Whether the administrator may edit and pin the posts of a channel.</summary>
    public bool CanEditMessages { get; init; }

    /// <summary>Whether the administrator may open and close topics.</summary>
    public bool CanManageTopics { get; init; }
}
