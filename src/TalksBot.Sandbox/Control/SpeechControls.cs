using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using TalksBot.Sandbox.Text;

namespace TalksBot.Sandbox.Control;

/// <summary>What a person on the chat page says, changes, pins and presses.</summary>
sealed class SpeechControls(SandboxWorld world)
{
    readonly WorldLookup lookup = new(world);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/messages", ControlExchange.Post<Saying>(SayAsync));
        routes.MapPost("/sandbox/edits", ControlExchange.Post<Editing>(Edit));
        routes.MapPost("/sandbox/deletions", ControlExchange.Post<Naming>(Delete));
        routes.MapPost("/sandbox/pins", ControlExchange.Post<Pinning>(Pin));
        routes.MapPost("/sandbox/presses", ControlExchange.Post<Pressing>(PressAsync));
    }

    async Task<object?> SayAsync(Saying saying, CancellationToken ct)
    {
        var user = lookup.Person(saying.UserId);
        var chat = lookup.Chat(saying.ChatId);
        var text = saying.Text ?? "";
        var replyTo = saying.ReplyToId is { } id ? lookup.Message(chat.Id, id) : null;
        var topic = lookup.Topic(chat, saying.TopicId);
        var (isAdministrator, isAnonymous, hasBot) = world.Under(() =>
        {
            var state = world.FindState(chat.Id)!;
            return (state.Standing(user).IsAdministrator, state.Standing(user).IsAnonymous, state.Standing(world.Bot).IsIn);
        });
        if (chat == world.Channel)
        {
            return isAdministrator
                ? new { world.PostChannel(text).Id }
                : throw new ControlRefusal(403, $"Only administrators post in \"{chat.Title}\".");
        }

        if (!hasBot && !chat.IsPrivate && world.Options.SupportsGuestQueries && Mentions(text))
        {
            return new { (await world.AskAsGuestAsync(user, text, chat, ct).ConfigureAwait(false)).Id };
        }

        var said = isAnonymous ? world.SayAnonymously(user, chat, text, replyTo, topic)
            : topic is not null ? world.Say(user, topic, text, replyTo)
            : world.Say(user, chat, text, replyTo);
        return new { said.Id };
    }

    object? Edit(Editing editing)
    {
        var message = lookup.Message(editing.ChatId, editing.MessageId);
        if (AuthorOf(message) != editing.UserId)
        {
            throw new ControlRefusal(403, "Nobody changes what somebody else said.");
        }

        world.Edit(message, editing.Text ?? "");
        return null;
    }

    object? Delete(Naming naming)
    {
        var user = lookup.Person(naming.UserId);
        var message = lookup.Message(naming.ChatId, naming.MessageId);
        var may = message.Chat.IsPrivate || AuthorOf(message) == user.Id || world.Under(() =>
            world.FindState(message.Chat.Id)!.Standing(user) is var standing
            && (standing.Status == Chats.MemberStatus.Creator || (standing.IsAdministrator && standing.Rights.CanDeleteMessages)));
        if (!may)
        {
            throw new ControlRefusal(403, $"{user.FirstName} may not delete what others said.");
        }

        world.Delete(message);
        return null;
    }

    object? Pin(Pinning pinning)
    {
        var user = lookup.Person(pinning.UserId);
        var message = lookup.Message(pinning.ChatId, pinning.MessageId);
        if (pinning.Pinned)
        {
            world.Pin(user, message);
        }
        else
        {
            world.Unpin(user, message);
        }

        return null;
    }

    async Task<object?> PressAsync(Pressing pressing, CancellationToken ct)
    {
        var user = lookup.Person(pressing.UserId);
        var message = lookup.Message(pressing.ChatId, pressing.MessageId);

        // A page shows what is there: a button that an edit took away can't be pressed.
        return pressing.Data is { } data && message.Buttons.Any(each => each.CallbackData == data)
            ? new { Alert = await world.PressAsync(user, message, data, ct).ConfigureAwait(false) }
            : throw new ControlRefusal(404, "There is no such button any more.");
    }

    bool Mentions(string text)
    {
        var typed = FormattedText.Typed(text);
        return typed.Entities.Any(each => each.Type == "mention"
            && typed.Text.AsSpan(each.Offset, each.Length).Equals("@" + world.Bot.Username, StringComparison.OrdinalIgnoreCase));
    }

    static long AuthorOf(SandboxMessage message) => (message.Author ?? message.From).Id;

    sealed record Saying(long UserId, long ChatId, string? Text, int? ReplyToId, int? TopicId);

    sealed record Editing(long UserId, long ChatId, int MessageId, string? Text);

    sealed record Naming(long UserId, long ChatId, int MessageId);

    sealed record Pinning(long UserId, long ChatId, int MessageId, bool Pinned);

    sealed record Pressing(long UserId, long ChatId, int MessageId, string? Data);
}
