using TalksBot.Chats;
using TalksBot.Receiving;

namespace TalksBot.Pins;

/// <summary>Finds out who may change the pins of a group: each time anew from Telegram.</summary>
sealed class PinRights(GroupRights rights, BotIdentitySource identity)
{
    /// <summary>The permission of whoever sent a command or pressed a button, the bot's own included.</summary>
    public async Task<PinPermission> ToPin(Incoming incoming, CancellationToken cancellation)
    {
        var permission = await ToDecide(incoming, cancellation);
        if (permission != PinPermission.Granted)
        {
            return permission;
        }

        var bot = await rights.Of(incoming.Chat.Id, (await identity.Get(cancellation)).Id, cancellation);
        return !bot.IsKnown ? PinPermission.Untold : bot.MayPin ? PinPermission.Granted : PinPermission.BotLacksRight;
    }

    /// <summary>The permission of the person alone, for what the bot needs no right to do.</summary>
    public async Task<PinPermission> ToDecide(Incoming incoming, CancellationToken cancellation)
    {
        if (incoming.From.IsAnonymous)
        {
            return await AllAnonymousMayPin(incoming.Chat.Id, cancellation) ? PinPermission.Granted : PinPermission.Anonymous;
        }

        var person = await rights.Of(incoming.Chat, incoming.From, cancellation);
        return !person.IsKnown ? PinPermission.Untold : person.MayPin ? PinPermission.Granted : PinPermission.NoModerator;
    }

    /// <summary>Whether it does not matter which of the anonymous administrators it is.</summary>
    async Task<bool> AllAnonymousMayPin(long groupId, CancellationToken cancellation)
    {
        var anonymous = (await rights.Administrators(groupId, cancellation) ?? []).Where(one => one.Rights.IsAnonymous).ToList();
        return anonymous.Count > 0 && anonymous.TrueForAll(one => one.Rights.MayPin);
    }
}
