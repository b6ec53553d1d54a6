using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TalksBot.Sandbox.Control;

/// <summary>What the chat page asks and tells, under <c>/sandbox/</c>.</summary>
sealed class ControlApi(SandboxWorld world, CancellationToken stopping)
{
    readonly WorldLookup lookup = new(world);
    readonly string run = Guid.NewGuid().ToString("N");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sandbox/state", ControlExchange.Get(_ => StateView.Of(world, run)));
        routes.MapGet("/sandbox/commands", ControlExchange.Get(CommandsFor));
        routes.MapGet(PhotoView.Path, ControlExchange.GetPng(request =>
            lookup.Message(Number(request, "chat"), (int)Number(request, "message")).Photo ?? throw new ControlRefusal(404, "That message has no picture.")));
        routes.MapGet("/sandbox/events", context => EventStream.WriteAsync(context, Events, stopping));
        routes.MapGet("/sandbox/traffic", context => EventStream.WriteAsync(context, Traffic, stopping));
        new SpeechControls(world).Map(routes);
        new InlineControls(world).Map(routes);
        new ChatControls(world).Map(routes);
        new TimeControls(world).Map(routes);
    }

    IReadOnlyList<SandboxCommand> CommandsFor(HttpRequest request)
        => world.CommandsFor(lookup.Person(Number(request, "user")), lookup.Chat(Number(request, "chat")));

    IAsyncEnumerable<object> Events(CancellationToken ct) => EventViews(world.Events.ReadAsync(ct));

    async IAsyncEnumerable<object> EventViews(IAsyncEnumerable<Chats.ChatEvent> events)
    {
        await foreach (var happened in events.ConfigureAwait(false))
        {
            yield return EventView.Of(world, happened);
        }
    }

    IAsyncEnumerable<object> Traffic(CancellationToken ct)
    {
        var (recent, following) = world.Traffic.Follow(ct);
        return TrafficViews(recent, following, ct);
    }

    static async IAsyncEnumerable<object> TrafficViews(
        IReadOnlyList<BotApi.TrafficEntry> recent, IAsyncEnumerable<BotApi.TrafficEntry> following,
        [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var entry in recent)
        {
            yield return TrafficView.Of(entry);
        }

        await foreach (var entry in following.WithCancellation(ct).ConfigureAwait(false))
        {
            yield return TrafficView.Of(entry);
        }
    }

    static long Number(HttpRequest request, string name)
        => long.TryParse(request.Query[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ControlRefusal(400, $"The query asks for a number as \"{name}\".");
}
