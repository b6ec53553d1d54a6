using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The requests in the order in which they came.</summary>
sealed class RequestLog(int kept)
{
    readonly Lock gate = new();
    readonly LinkedList<SandboxRequest?> requests = [];

    /// <summary>The finished requests.</summary>
    public IReadOnlyList<SandboxRequest> Snapshot()
    {
        lock (gate)
        {
            return [.. requests.OfType<SandboxRequest>()];
        }
    }

    /// <summary>Keeps a place for a request that has come; the action says how it ended.</summary>
    public Action<int, JsonNode?> Begin(string method, JsonObject parameters)
    {
        lock (gate)
        {
            var place = requests.AddLast((SandboxRequest?)null);
            if (requests.Count > kept)
            {
                requests.RemoveFirst();
            }

            return (status, response) =>
            {
                lock (gate)
                {
                    place.Value = new SandboxRequest(method, parameters, status, response);
                }
            };
        }
    }
}
