using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.Control;

/// <summary>Somebody's standing in a chat, as the chat page shows it.</summary>
sealed record MemberView(long Id, string Name, bool IsBot, MemberStatus Status, SandboxRights Rights)
{
    public static MemberView Of(Member member)
        => new(member.User.Id, member.User.FirstName, member.User.IsBot, member.Status, member.Rights);
}
