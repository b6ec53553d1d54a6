using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The requests in the order in which they came.</summary>
/// <param name="kept">How many are kept.</param>
/// <param name="time">Says when they came.</param>
/// <param name="traffic">Told of each that is finished.</param>
sealed class RequestLog(int kept, TimeProvider time, Traffic traffic)
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
        if (kept == 0)
        {
            return (_, _) => { };
        }

        var at = time.GetUtcNow();
        var given = (JsonObject)parameters.DeepClone();
        lock (gate)
        {
            var place = requests.AddLast((SandboxRequest?)null);
            if (requests.Count > kept)
            {
                requests.RemoveFirst();
            }

            return (status, response) =>
            {
                var made = new SandboxRequest(method, given, status, response?.DeepClone()) { At = at };
                lock (gate)
                {
                    place.Value = made;
                }

                traffic.Add(new TrafficEntry.Request(made));
            };
        }
    }
}
