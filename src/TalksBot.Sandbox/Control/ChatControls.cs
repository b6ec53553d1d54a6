using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.Control;

/// <summary>What the chat page changes of chats: members, rights, topics. Whoever looks at the page, the owner does it.</summary>
sealed class ChatControls(SandboxWorld world)
{
    readonly WorldLookup lookup = new(world);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/standings", ControlExchange.Post<Standing>(SetStanding));
        routes.MapPost("/sandbox/blocks", ControlExchange.Post<Blocking>(Block));
        routes.MapPost("/sandbox/settings", ControlExchange.Post<Setting>(SetSettings));
        routes.MapPost("/sandbox/topics", ControlExchange.Post<Opening>(OpenTopic));
        routes.MapPost("/sandbox/upgrades", ControlExchange.Post<Upgrading>(upgrading => new { world.Upgrade(lookup.Chat(upgrading.ChatId)).Id }));
        routes.MapPost("/sandbox/privacy-mode", ControlExchange.Post<PrivacyChange>(SetPrivacyMode));
    }

    object? SetStanding(Standing standing)
    {
        var chat = lookup.Chat(standing.ChatId);
        var member = lookup.Anybody(standing.MemberId);
        if (chat.IsPrivate)
        {
            throw new ControlRefusal(400, "A private chat has no members to choose.");
        }

        if (member == world.Olena)
        {
            // All that the owner can give up is to be seen.
            world.HideOwner(chat, standing.Rights?.IsAnonymous ?? false);
        }
        else if (standing.Status is MemberStatus.Left or MemberStatus.Kicked)
        {
            world.Kick(member, chat);
        }
        else
        {
            world.Appoint(member, chat, standing.Status == MemberStatus.Administrator ? standing.Rights ?? new SandboxRights() : null);
        }

        return null;
    }

    object? Block(Blocking blocking)
    {
        var user = lookup.Person(blocking.UserId);
        if (blocking.Blocked)
        {
            world.Block(user);
        }
        else
        {
            world.Unblock(user);
        }

        return null;
    }

    object? SetSettings(Setting setting)
    {
        var chat = lookup.Chat(setting.ChatId);
        if (setting.LetsMembersPin is { } letsPin)
        {
            world.LetMembersPin(chat, letsPin);
        }

        if (setting.HidesMembers is { } hides)
        {
            world.HideMembers(chat, hides);
        }

        return null;
    }

    object? OpenTopic(Opening opening) => string.IsNullOrWhiteSpace(opening.Name)
        ? throw new ControlRefusal(400, "A topic needs a name.")
        : new { world.CreateTopic(lookup.Chat(opening.ChatId), opening.Name.Trim()).Id };

    object? SetPrivacyMode(PrivacyChange change)
    {
        world.SetPrivacyMode(change.IsOn);
        return null;
    }

    sealed record Standing(long ChatId, long MemberId, MemberStatus Status, SandboxRights? Rights);

    sealed record Blocking(long UserId, bool Blocked);

    sealed record Setting(long ChatId, bool? LetsMembersPin, bool? HidesMembers);

    sealed record Opening(long ChatId, string? Name);

    sealed record Upgrading(long ChatId);

    sealed record PrivacyChange(bool IsOn);
}
