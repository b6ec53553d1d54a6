using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.Control;

/// <summary>What the chat page asks and tells, under <c>/sandbox/</c>.</summary>
sealed class ControlApi(SandboxWorld world, SandboxOptions options, CancellationToken stopping)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sandbox/state", context => WriteAsync(context, 200, State()));
        routes.MapGet("/sandbox/chats/{id}/messages", MessagesAsync);
        routes.MapGet("/sandbox/events", EventsAsync);
        routes.MapPost("/sandbox/messages", SayAsync);
        routes.MapPost("/sandbox/presses", PressAsync);
    }

    StateView State() => new(
        new PersonView(world.Bot.Id, world.Bot.FirstName, world.Bot.Username),
        [.. world.People.Select(each => new PersonView(each.Id, each.FirstName, each.Username))],
        [.. world.Chats.Where(each => each.Kind != SandboxChatKind.Channel).OrderByDescending(each => each.Id).Select(each => new ChatView(each.Id, each.Title, each.Person?.Id))],
        options.SuggestedQuestions);

    Task MessagesAsync(HttpContext context)
    {
        var chat = FindChat(long.TryParse($"{context.GetRouteValue("id")}", out var id) ? id : 0);
        return chat is null
            ? RefuseAsync(context, 404, "There is no such chat.")
            : WriteAsync(context, 200, world.Under(() =>
            {
                var state = world.FindState(chat.Id)!;
                return state.Messages.Select(each => MessageView.Of(state, each)).ToList();
            }));
    }

    async Task EventsAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var events = world.Events.ReadAsync(end.Token);

            // The head goes out at once: an open stream is how the page knows that it misses nothing any more.
            await context.Response.StartAsync(end.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(end.Token).ConfigureAwait(false);
            await foreach (var happened in events.ConfigureAwait(false))
            {
                var message = happened.Message is { } said
                    ? world.Under(() => MessageView.Of(world.FindState(said.Chat.Id)!, said))
                    : null;
                var view = new EventView(happened.Kind, happened.Chat.Id, message, happened.MessageId);
                await context.Response
                    .WriteAsync($"data: {JsonSerializer.Serialize(view, Json)}\n\n", end.Token).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was closed, or the Sandbox ends: that is how every stream of events ends.
        }
    }

    async Task SayAsync(HttpContext context)
    {
        if (await ReadAsync<SayView>(context).ConfigureAwait(false) is not { } said)
        {
            return;
        }

        if (FindPerson(said.UserId) is not { } user || FindChat(said.ChatId) is not { } chat)
        {
            await RefuseAsync(context, 404, "There is no such person or chat.").ConfigureAwait(false);
            return;
        }

        var replyTo = said.ReplyToId is { } id ? world.Messages(chat).FirstOrDefault(each => each.Id == id) : null;
        try
        {
            var message = world.Say(user, chat, said.Text ?? "", replyTo);
            await WriteAsync(context, 200, new { message.Id }).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            await RefuseAsync(context, 400, e.Message).ConfigureAwait(false);
        }
    }

    async Task PressAsync(HttpContext context)
    {
        if (await ReadAsync<PressView>(context).ConfigureAwait(false) is not { } press)
        {
            return;
        }

        var message = FindChat(press.ChatId) is { } chat
            ? world.Messages(chat).FirstOrDefault(each => each.Id == press.MessageId)
            : null;

        // A page shows what is there: a button that an edit took away can't be pressed.
        if (FindPerson(press.UserId) is not { } user || press.Data is not { } data
            || message?.Buttons.Any(each => each.CallbackData == data) is not true)
        {
            await RefuseAsync(context, 404, "There is no such button any more.").ConfigureAwait(false);
            return;
        }

        try
        {
            var alert = await world.PressAsync(user, message, data, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, 200, new { Alert = alert }).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await RefuseAsync(context, 504, "The bot did not answer the button.").ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The page that pressed was closed.
        }
    }

    SandboxUser? FindPerson(long id) => world.People.FirstOrDefault(each => each.Id == id);

    SandboxChat? FindChat(long id) => world.FindState(id)?.Chat;

    static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            if (context.Request.HasJsonContentType()
                && await context.Request.ReadFromJsonAsync<T>(Json, context.RequestAborted).ConfigureAwait(false) is { } read)
            {
                return read;
            }
        }
        catch (JsonException)
        {
            // Answered below, like every other body that is not what was asked for.
        }

        await RefuseAsync(context, 400, "A JSON object is expected.").ConfigureAwait(false);
        return null;
    }

    static Task RefuseAsync(HttpContext context, int status, string why) => WriteAsync(context, status, new { Error = why });

    static Task WriteAsync<T>(HttpContext context, int status, T value)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, Json, context.RequestAborted);
    }

    sealed record StateView(
        PersonView Bot, IReadOnlyList<PersonView> People, IReadOnlyList<ChatView> Chats, IReadOnlyList<string> Questions);

    sealed record PersonView(long Id, string Name, string Username);

    sealed record ChatView(long Id, string Title, long? PersonId);

    sealed record EventView(string Kind, long ChatId, MessageView? Message, int? MessageId);

    sealed record SayView(long UserId, long ChatId, string? Text, int? ReplyToId);

    sealed record PressView(long UserId, long ChatId, int MessageId, string? Data);
}
