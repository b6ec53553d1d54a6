using System.Text.Json.Nodes;
using TalksBot.Sandbox.BotApi;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox;

/// <content>Who is where, and what they may do.</content>
public sealed partial class SandboxWorld
{
    /// <summary>A person blocks the bot: it can't write to them any more, and is told.</summary>
    public void Block(SandboxUser user) => SetStanding(PrivateChat(user), user, new Member(Bot, MemberStatus.Kicked));

    /// <summary>A person lets the bot write again, and it is told.</summary>
    public void Unblock(SandboxUser user) => SetStanding(PrivateChat(user), user, Plain(Bot));

    /// <summary>
    /// Somebody new comes into the Sandbox, with a private chat if it is a person, and into the given chats as a plain member.
    /// </summary>
    /// <returns>The newcomer.</returns>
    public SandboxUser Join(SandboxUser user, params SandboxChat[] into)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(into);
        lock (gate)
        {
            if (FindUser(user.Id) is null)
            {
                people.Add(user);
                if (!user.IsBot)
                {
                    AddChat(new ChatState(new SandboxChat(user.Id, user.FirstName, user), [Plain(user), Plain(Bot)]));
                }

                TellOfWorld();
            }
        }

        foreach (var chat in into)
        {
            Add(user, chat);
        }

        return user;
    }

    /// <summary>The owner throws somebody, or the bot, out of <see cref="Group"/>.</summary>
    public void Kick(SandboxUser user) => Kick(user, Group);

    /// <summary>The owner throws somebody, or the bot, out of a chat.</summary>
    public void Kick(SandboxUser user, SandboxChat chat)
        => SetStanding(chat, Olena, new Member(user, MemberStatus.Kicked), "left_chat_member");

    /// <summary>Somebody leaves a chat.</summary>
    public void Leave(SandboxUser user, SandboxChat chat)
        => SetStanding(chat, user, new Member(user, MemberStatus.Left), "left_chat_member");

    /// <summary>The owner adds somebody, or the bot, to <see cref="Group"/> as a plain member.</summary>
    public void Add(SandboxUser user) => Add(user, Group);

    /// <summary>The owner adds somebody, or the bot, to a chat as a plain member.</summary>
    public void Add(SandboxUser user, SandboxChat chat) => SetStanding(chat, Olena, Plain(user), "new_chat_members");

    /// <summary>The owner makes somebody, or the bot, an administrator of <see cref="Group"/>.</summary>
    public void Promote(SandboxUser user, bool canPinMessages) => Promote(user, Group, canPinMessages);

    /// <summary>The owner makes somebody, or the bot, an administrator of a chat.</summary>
    public void Promote(SandboxUser user, SandboxChat chat, bool canPinMessages, bool isAnonymous = false)
        => Promote(user, chat, new SandboxRights { CanPinMessages = canPinMessages, IsAnonymous = isAnonymous });

    /// <summary>The owner makes somebody, or the bot, an administrator of a chat with the given rights.</summary>
    public void Promote(SandboxUser user, SandboxChat chat, SandboxRights rights)
        => SetStanding(chat, Olena, new Member(user, MemberStatus.Administrator, rights));

    /// <summary>
    /// The owner gives somebody, or the bot, a place in a chat, whether they are in it or not: as an administrator with the
    /// given rights, or as a plain member without.
    /// </summary>
    public void Appoint(SandboxUser user, SandboxChat chat, SandboxRights? rights) => SetStanding(
        chat, Olena, rights is null ? Plain(user) : new Member(user, MemberStatus.Administrator, rights), "new_chat_members");

    /// <summary>The owner hides behind the name of the group, or comes forward again.</summary>
    public void HideOwner(SandboxChat chat, bool isAnonymous = true)
        => SetStanding(chat, Olena, new Member(Olena, MemberStatus.Creator, new SandboxRights { IsAnonymous = isAnonymous }));

    /// <summary>The owner makes an administrator of <see cref="Group"/> a plain member again.</summary>
    public void Demote(SandboxUser user) => Demote(user, Group);

    /// <summary>The owner makes an administrator of a chat a plain member again.</summary>
    public void Demote(SandboxUser user, SandboxChat chat) => SetStanding(chat, Olena, Plain(user));

    /// <summary>Lets only administrators look members up: to a plain bot, <c>getChatMember</c> is refused.</summary>
    public void HideMembers(SandboxChat chat, bool hidden = true) => Change(chat, state => state.HidesMembers = hidden);

    /// <summary>Lets plain members pin messages, which they may not at first.</summary>
    public void LetMembersPin(SandboxChat chat, bool may = true) => Change(chat, state => state.LetsMembersPin = may);

    /// <summary>Switches the bot's privacy mode, as its owner does at BotFather.</summary>
    public void SetPrivacyMode(bool isOn)
    {
        lock (gate)
        {
            CanReadAllGroupMessages = !isOn;
            TellOfWorld();
        }
    }

    void Change(SandboxChat chat, Action<ChatState> change)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            var state = State(chat.Id);
            change(state);
            TellOfChat(state);
        }
    }

    void SetStanding(SandboxChat chat, SandboxUser by, Member now, string? service = null)
    {
        ArgumentNullException.ThrowIfNull(now.User);
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            var state = State(chat.Id);
            var before = state.Standing(now.User);
            state.SetStanding(now);
            TellOfChat(state);
            var isAboutBot = now.User == Bot;
            if (isAboutBot || state.Standing(Bot).IsAdministrator)
            {
                Updates.Enqueue(isAboutBot ? "my_chat_member" : "chat_member",
                    MemberWire.Updated(state, by, Now, before, now));
            }

            if (service is not null && before.IsIn != now.IsIn && state.Chat.Kind != SandboxChatKind.Channel)
            {
                JsonNode about = Wire.User(now.User);
                Announce(state, by, new JsonObject
                {
                    [service] = service == "new_chat_members" ? new JsonArray(about) : about,
                });
            }
        }
    }

    static Member Plain(SandboxUser user) => new(user, MemberStatus.Member);
}
