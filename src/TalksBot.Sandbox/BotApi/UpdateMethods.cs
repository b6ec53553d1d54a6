using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>How the bot gets its updates: by long polls only.</summary>
sealed class UpdateMethods(SandboxWorld world)
{
    const int MostAtOnce = 100;
    static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(50);

    public async Task<JsonNode> GetUpdatesAsync(ApiParameters parameters, CancellationToken ct)
    {
        var asked = parameters.Integer("limit") ?? MostAtOnce;
        var limit = asked is >= 1 and <= MostAtOnce ? (int)asked : MostAtOnce;
        var seconds = Math.Clamp(parameters.Integer("timeout") ?? 0, 0, (long)LongestPoll.TotalSeconds);
        var kinds = parameters.Json("allowed_updates", "allowed updates") switch
        {
            null => null,
            JsonArray names => names.Select(each => each?.ToString() ?? ""),
            _ => throw ApiRefusal.BadRequest("can't parse allowed updates JSON object"),
        };

        var updates = await world.Updates.PollAsync(
            parameters.Integer("offset") ?? 0, limit, TimeSpan.FromSeconds(seconds), kinds, ct).ConfigureAwait(false);
        return updates is null
            ? throw new ApiRefusal(409, "Conflict: terminated by other getUpdates request; "
                + "make sure that only one bot instance is running")
            : new JsonArray([.. updates.Select(each => JsonNode.Parse(each))]);
    }

    public JsonNode SetWebhook(ApiParameters parameters)
        => parameters.Text("url").Length == 0
            ? DeleteWebhook(parameters)
            : throw ApiRefusal.BadRequest("bad webhook: the Sandbox gives updates by getUpdates only");

    public JsonNode DeleteWebhook(ApiParameters parameters)
    {
        if (parameters.Flag("drop_pending_updates"))
        {
            world.Updates.Clear();
        }

        return JsonValue.Create(true);
    }

    public JsonNode GetWebhookInfo(ApiParameters parameters)
    {
        var info = new JsonObject
        {
            ["url"] = "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Count,
        };
        if (world.Updates.Allowed is { Count: > 0 } allowed)
        {
            info["allowed_updates"] = new JsonArray([.. allowed.Select(each => JsonValue.Create(each))]);
        }

        return info;
    }
}
