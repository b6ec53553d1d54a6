using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TalksBot.Operations.Health;

/// <summary>Writes what the checks found: <c>{"status": "Healthy", "checks": {"database": {"status": ..., "finding": ...}}}</c>.</summary>
static class HealthReportJson
{
    /// <summary>Writes it as the answer to a call.</summary>
    public static Task Write(HttpContext call, HealthReport report)
    {
        call.Response.ContentType = "application/json";
        return call.Response.WriteAsync(Of(report).ToJsonString(), call.RequestAborted);
    }

    static JsonObject Of(HealthReport report) => new()
    {
        ["status"] = report.Status.ToString(),
        ["checks"] = new JsonObject(report.Entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(
            entry.Key,
            new JsonObject { ["status"] = entry.Value.Status.ToString(), ["finding"] = entry.Value.Description }))),
    };
}
