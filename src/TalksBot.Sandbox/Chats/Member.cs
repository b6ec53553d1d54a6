namespace TalksBot.Sandbox.Chats;

/// <summary>Somebody's standing in a chat.</summary>
/// <param name="User">Who.</param>
/// <param name="Status">The standing.</param>
/// <param name="Rights">What an administrator may do, and whether the owner is anonymous; the owner may do everything.</param>
sealed record Member(SandboxUser User, MemberStatus Status, SandboxRights Rights)
{
    static readonly SandboxRights None = new();

    public Member(SandboxUser user, MemberStatus status)
        : this(user, status, None)
    {
    }

    /// <summary>Whether they are in the chat.</summary>
    public bool IsIn => Status is not (MemberStatus.Left or MemberStatus.Kicked);

    /// <summary>Whether they are the owner or an administrator, and write as the group.</summary>
    public bool IsAnonymous => IsAdministrator && Rights.IsAnonymous;

    /// <summary>Whether they are the owner or an administrator.</summary>
    public bool IsAdministrator => Status is MemberStatus.Creator or MemberStatus.Administrator;
}
