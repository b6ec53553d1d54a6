namespace TalksBot.Sandbox.Chats;

/// <summary>Somebody's standing in a chat.</summary>
/// <param name="User">Who.</param>
/// <param name="Status">The standing.</param>
/// <param name="CanPinMessages">Whether an administrator may pin; the owner may do everything.</param>
sealed record Member(SandboxUser User, MemberStatus Status, bool CanPinMessages = false)
{
    /// <summary>Whether they are in the chat.</summary>
    public bool IsIn => Status is not (MemberStatus.Left or MemberStatus.Kicked);

    /// <summary>Whether they are the owner or an administrator.</summary>
    public bool IsAdministrator => Status is MemberStatus.Creator or MemberStatus.Administrator;

    /// <summary>Whether they may pin messages in a group.</summary>
    public bool MayPin => Status == MemberStatus.Creator || (Status == MemberStatus.Administrator && CanPinMessages);
}
