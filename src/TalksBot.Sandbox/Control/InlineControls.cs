using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace TalksBot.Sandbox.Control;

/// <summary>What a person on the chat page types behind the bot's name, and chooses of what it offers.</summary>
sealed class InlineControls(SandboxWorld world)
{
    readonly WorldLookup lookup = new(world);

    // What each person was offered last, by the result's id.
    readonly ConcurrentDictionary<long, ConcurrentDictionary<string, SandboxInlineResult>> offered = [];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/inline-queries", ControlExchange.Post<Asking>(AskAsync));
        routes.MapPost("/sandbox/inline-choices", ControlExchange.Post<Choosing>(Choose));
    }

    async Task<object?> AskAsync(Asking asking, CancellationToken ct)
    {
        var user = lookup.Person(asking.UserId);
        var chat = lookup.Chat(asking.ChatId);
        var offset = asking.Offset ?? "";
        var answer = await world.QueryInlineAsync(
            user, asking.Text ?? "", offset, chat.IsPrivate ? "sender" : chat.KindName, ct).ConfigureAwait(false);
        var results = offset.Length == 0 ? offered[user.Id] = [] : offered.GetOrAdd(user.Id, _ => []);
        foreach (var result in answer.Results)
        {
            results[result.Id] = result;
        }

        return new
        {
            Results = answer.Results.Select(each => new { each.Id, each.Title, each.Description }),
            answer.NextOffset,
            answer.Button,
        };
    }

    object? Choose(Choosing choosing)
    {
        var user = lookup.Person(choosing.UserId);
        var chat = lookup.Chat(choosing.ChatId);
        return offered.TryGetValue(user.Id, out var results) && results.TryGetValue(choosing.ResultId ?? "", out var result)
            ? new { world.ChooseInline(user, chat, result, lookup.Topic(chat, choosing.TopicId)).Id }
            : throw new ControlRefusal(404, "That is not offered any more.");
    }

    sealed record Asking(long UserId, long ChatId, string? Text, string? Offset);

    sealed record Choosing(long UserId, long ChatId, string? ResultId, int? TopicId);
}
