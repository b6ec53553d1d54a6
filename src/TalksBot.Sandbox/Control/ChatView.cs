using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.Control;

/// <summary>A chat as the chat page shows it, without its messages.</summary>
/// <param name="Id">The chat id.</param>
/// <param name="Kind">The kind in the Bot API's words.</param>
/// <param name="Title">The title.</param>
/// <param name="PersonId">The person of a private chat.</param>
/// <param name="IsForum">Whether it has topics.</param>
/// <param name="Topics">The topics, General not among them.</param>
/// <param name="Pins">The pinned messages, the newest message first.</param>
/// <param name="Members">Everybody who was ever in it, the bot too.</param>
/// <param name="LetsMembersPin">Whether plain members may pin.</param>
/// <param name="HidesMembers">Whether only administrators may look members up.</param>
/// <param name="UpgradedTo">The supergroup that it has become.</param>
sealed record ChatView(
    long Id,
    string Kind,
    string Title,
    long? PersonId,
    bool IsForum,
    IReadOnlyList<TopicView> Topics,
    IReadOnlyList<int> Pins,
    IReadOnlyList<MemberView> Members,
    bool LetsMembersPin,
    bool HidesMembers,
    long? UpgradedTo)
{
    /// <summary>Under the world's lock.</summary>
    public static ChatView Of(ChatState state) => new(
        state.Chat.Id,
        state.Chat.KindName,
        state.Chat.Title,
        state.Chat.Person?.Id,
        state.Chat.IsForum,
        [.. state.Topics.Values.OrderBy(each => each.Id).Select(each => new TopicView(each.Id, each.Name))],
        [.. state.Pins.OrderDescending()],
        [.. state.Members.Select(MemberView.Of)],
        state.LetsMembersPin,
        state.HidesMembers,
        state.UpgradedTo?.Id);
}
