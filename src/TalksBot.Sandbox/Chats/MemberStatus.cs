namespace TalksBot.Sandbox.Chats;

/// <summary>The standings of the Bot API's <c>ChatMember.status</c>; lowercase names are the wire's words.</summary>
enum MemberStatus
{
    Creator,
    Administrator,
    Member,
    Left,
    Kicked,
}
